#include "core/tensor/zip.h"

#include "tests/support/hostile.h"
#include "tests/support/zip_builder.h"

#include <gtest/gtest.h>

#include <functional>

namespace acti {
namespace {

const std::string kText(5000, 't');

Result<std::string> readAll(const std::string& bytes) {
    const auto source = ByteSource::of(bytes);
    const auto members = zipMembers(source);
    if (!members)
        return members.error();
    std::string text;
    for (const ZipMember& member : *members) {
        auto part = readMember(source, member);
        if (!part)
            return part;
        text += *part;
    }
    return text;
}

TEST(Zip, ReadsEveryFormThatIsWritten) {
    for (const bool is64 : {false, true})
        for (const bool hasDescriptors : {false, true})
            for (const char* comment : {"", "a comment"}) {
                const auto text = readAll(builtZip({stored("a", "abc"), packed("b", kText), stored("c", "")},
                                                   {is64, hasDescriptors, comment}));
                ASSERT_TRUE(text) << message(text.error()) << is64 << hasDescriptors;
                EXPECT_EQ(*text, "abc" + kText);
            }
    EXPECT_EQ(readAll(builtZip({})).value(), "");
}

TEST(Zip, ReadsTheStartOfAMember) {
    const std::string bytes = builtZip({packed("b", kText + "end"), stored("s", "stored")});
    const auto source = ByteSource::of(bytes);
    const auto members = zipMembers(source).value();
    EXPECT_EQ(startOfMember(source, members[0], 7).value(), "ttttttt");
    EXPECT_EQ(startOfMember(source, members[0], 99'999).value(), kText + "end");
    EXPECT_EQ(startOfMember(source, members[1], 3).value(), "sto");
}

TEST(Zip, ReadsWhatItWritesAndWritesTheSameTwice) {
    const std::vector<NamedBytes> members{{"a.npy", "abc"}, {"b/ü.npy", kText}, {"empty", ""}};
    const std::string bytes = zipOf(members).value();
    EXPECT_EQ(readAll(bytes).value(), "abc" + kText);
    EXPECT_EQ(zipOf(members).value(), bytes);
    EXPECT_EQ(zipMembers(ByteSource::of(bytes)).value()[1].name, "b/ü.npy");
}

BuiltMember with(BuiltMember member, const std::function<void(BuiltMember&)>& change) {
    change(member);
    return member;
}

TEST(Zip, LiesAreRefused) {
    const BuiltMember a = stored("a", "abcdefgh"), b = packed("b", kText);
    const std::string good = builtZip({a, b});
    std::string second = good, badEntry = good;
    second.replace(second.rfind("PK\1\2"), 4, "PK\1\3");
    badEntry.replace(badEntry.find("PK\3\4"), 4, "PK\3\5");
    const std::vector<std::pair<std::string, std::string>> lies{
        {"empty", ""},
        {"no archive", std::string(1000, 'x')},
        {"cut off", good.substr(0, good.size() - 1)},
        {"only its end", good.substr(good.size() - 22)},
        {"bytes after it", good + "x"},
        {"wrong entry", second},
        {"wrong local header", badEntry},
        {"wrong checksum", builtZip({with(a, [](auto& m) { m.crc ^= 1; })})},
        {"wrong checksum, packed", builtZip({with(b, [](auto& m) { m.crc ^= 1; })})},
        {"claims a terabyte", builtZip({with(b, [](auto& m) { m.size = 1ULL << 40; })}, {.is64 = true})},
        {"claims 2^64 - 1", builtZip({with(b, [](auto& m) { m.size = ~0ULL; })}, {.is64 = true})},
        {"claims one byte more", builtZip({with(b, [](auto& m) { ++m.size; })})},
        {"claims one byte less", builtZip({with(b, [](auto& m) { --m.size; })})},
        {"stored sizes differ", builtZip({with(a, [](auto& m) { m.size = 4; })})},
        {"packed bytes outside", builtZip({with(a, [](auto& m) { m.size = m.packedSize = 1 << 20; })})},
        {"packed size of 2^64 - 1",
         builtZip({with(a, [](auto& m) { m.size = m.packedSize = ~0ULL; })}, {.is64 = true})},
        {"two on one place", builtZip({b, with(b,
                                               [](auto& m) {
                                                   m.name = m.localName = "c";
                                                   m.headerShift = -40;
                                               })})},
        {"offset outside", builtZip({with(a, [](auto& m) { m.headerShift = 1 << 20; })})},
        {"two of one name", builtZip({a, a})},
        {"another name inside", builtZip({with(a, [](auto& m) { m.localName = "b"; })})},
        {"encrypted", builtZip({with(a, [](auto& m) { m.flags = 1; })})},
        {"bzip2", builtZip({with(a, [](auto& m) { m.method = 12; })})},
        {"more entries than there are", builtZip({a, b}, {.countShift = 1})},
        {"fewer entries than there are", builtZip({a, b}, {.countShift = -1})},
        {"directory outside", builtZip({a, b}, {.directoryShift = 1 << 20})},
        {"directory elsewhere", builtZip({a, b}, {.directoryShift = -4})},
        {"directory outside, 64", builtZip({a, b}, {.is64 = true, .directoryShift = -(1L << 40)})},
        {"millions of entries", builtZip({a}, {.is64 = true, .countShift = 1L << 40})},
        {"in parts", builtZip({a}, {.disk = 3})},
        {"in parts, 64", builtZip({a}, {.is64 = true, .disk = 3})},
        {"damaged packed bytes", builtZip({with(b, [](auto& m) { m.packed[0] = '\xff'; })})},
    };
    for (const auto& [name, bytes] : lies)
        expectRefused(name, [&] { return readAll(bytes); });
}

TEST(Zip, EveryCutIsRefused) {
    const std::string good = builtZip({stored("a", "abcdefgh"), packed("b", kText)});
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(readAll(good.substr(0, length))) << length;
}

TEST(Zip, KnowsItsFirstBytes) {
    EXPECT_TRUE(isZip(builtZip({stored("a", "x")})));
    EXPECT_TRUE(isZip(builtZip({})));
    EXPECT_FALSE(isZip("PK"));
    EXPECT_FALSE(isZip("\x93NUMPY"));
}

// Few members with long comments.
TEST(Zip, ADirectoryThatIsTooLargeIsNamedByItsBytes) {
    const auto number = [](std::uint64_t value, std::size_t bytes) {
        std::string text;
        for (std::size_t i = 0; i < bytes; ++i)
            text += static_cast<char>(value >> (8 * i) & 0xffU);
        return text;
    };
    const std::size_t size = kLargestZipDirectory + 1;
    const std::string bytes = std::string(size, '\0') + "PK\x05\x06" + number(0, 4) + number(5, 2) + number(5, 2) +
                              number(size, 4) + number(0, 4) + number(0, 2);
    const auto members = zipMembers(ByteSource::of(bytes));
    ASSERT_FALSE(members);
    EXPECT_EQ(members.error().code, ErrorCode::TooLarge);
    EXPECT_EQ(members.error().what, "has a directory of 4194305 bytes, over the limit of 4194304");
}

} // namespace
} // namespace acti
