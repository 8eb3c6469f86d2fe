#include "core/base/foreign_file.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

using namespace std::string_literals;

TEST(ForeignFile, SaysWhatAFileIsAndWhatToDo) {
    struct Row {
        std::string bytes;
        std::string kind;
        std::string remedy;
    };
    const Row rows[] = {
        {"\0\0\0\x18"s + "ftypheic", "HEIC", "PNG"},
        {"\0\0\0\x1c"s + "ftypavif", "AVIF", "PNG"},
        {"\xff\x0a", "JPEG XL", "PNG"},
        {"%PDF-1.7\n", "a PDF document", "PNG"},
        {"<!DOCTYPE html>\n<html>", "a web page", "download"},
        {"\xef\xbb\xbf \n<HTML>", "a web page", "download"},
        {"<?xml version=\"1.0\"?>\n<svg xmlns=\"\">", "an SVG drawing", "PNG"},
        {"version https://git-lfs.github.com/spec/v1\noid", "a Git LFS pointer", "git lfs pull"},
        {"PK\3\4"s + std::string(22, '\0') + "\x08\0\0\0"s + "data.pkl", "a PyTorch checkpoint", "safetensors"},
        {"PK\3\4"s + std::string(22, '\0') + "\x05\0\0\0"s + "a.txt", "a zip archive", "unpack"},
        {"\x80\2}q\0"s, "a Python pickle", "numpy.save"},
        {"\x80\4\x95\1\0"s, "a Python pickle", "numpy.save"},
        {"\x89HDF\r\n\x1a\n", "an HDF5 file", "numpy.save"},
        {std::string(128, '\0') + "DICM", "a DICOM file", "numpy.save"},
        {"\x1f\x8b\x08", "a gzip archive", "unpack"},
        {"8BPS", "a Photoshop document", "PNG"},
        {"\0\0\0\x18"s + "ftyphevs", "HEIC", "PNG"},
        {"\0\0\0\x18"s + "ftypM4A ", "a sound", ""},
        {"\0\0\0\x18"s + "ftypmp42", "a video", "one of its frames"},
        {"\0\0\0\x18"s + "ftypzzzz", "a video, a sound or a picture", "PNG"},
        {"BZh91AY&SY", "a bzip2 archive", "unpack"},
        {"MZ" + std::string(0x3a, '\0') + "\x40\0\0\0PE\0\0"s, "a Windows program", ""},
        {"ID3\4"s, "a sound (MP3)", ""},
    };
    for (const Row& row : rows) {
        const std::string said = foreignFile(row.bytes).value_or("nothing");
        EXPECT_NE(said.find(row.kind), std::string::npos) << said;
        EXPECT_NE(said.find(row.remedy), std::string::npos) << said;
    }
}

// BUG: a table whose first cell is MZ was a Windows program.
TEST(ForeignFile, TextMayBeginWithTheLettersOfOthers) {
    for (const char* text : {"MZ,x\n1,2\n", "BZh,a\n", "ID3,b\n", "BZh9 is a mark"})
        EXPECT_EQ(foreignFile(text), std::nullopt) << text;
}

TEST(ForeignFile, SaysNothingOfOthers) {
    for (const std::string& bytes : {"hello"s, ""s, "\x93NUMPY"s, "\x89PNG\r\n\x1a\n"s, "<VRTDataset>"s, "GIF89a"s,
                                     "PK\3\4"s + std::string(22, '\0') + "\x05\0\0\0"s + "a.npy"})
        EXPECT_FALSE(foreignFile(bytes)) << *foreignFile(bytes);
}

} // namespace
} // namespace acti
