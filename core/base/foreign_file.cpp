#include "core/base/foreign_file.h"

#include <algorithm>
#include <array>

namespace acti {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kSaveAsPng = "; save it as PNG or JPEG first";
constexpr std::string_view kSaveArrays = "; save its arrays with numpy.save or safetensors.torch.save_file first";
constexpr std::string_view kSaveAFrame = "; save one of its frames as PNG first";
constexpr std::string_view kUnpack = "; unpack it first";

struct ForeignRow {
    std::size_t offset;
    std::string_view bytes;
    std::string_view kind; // with its article
    std::string_view remedy;
};

constexpr ForeignRow kForeign[] = {
    {4, "ftypheic"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftypheix"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftyphevc"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftyphevx"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftypheim"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftypheis"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftyphevm"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftyphevs"sv, "a HEIC picture", kSaveAsPng},
    {4, "ftypmif1"sv, "a HEIC or AVIF picture", kSaveAsPng},
    {4, "ftypmsf1"sv, "a HEIC or AVIF picture", kSaveAsPng},
    {4, "ftypavif"sv, "an AVIF picture", kSaveAsPng},
    {4, "ftypavis"sv, "an AVIF picture", kSaveAsPng},
    {4, "ftypcrx "sv, "a Canon raw picture", kSaveAsPng},
    {4, "ftypM4A "sv, "a sound (MPEG-4)", ""},
    {4, "ftypM4B "sv, "a sound (MPEG-4)", ""},
    {4, "ftypqt  "sv, "a video (QuickTime)", kSaveAFrame},
    {4, "ftypisom"sv, "a video (MPEG-4)", kSaveAFrame},
    {4, "ftypiso2"sv, "a video (MPEG-4)", kSaveAFrame},
    {4, "ftypmp41"sv, "a video (MPEG-4)", kSaveAFrame},
    {4, "ftypmp42"sv, "a video (MPEG-4)", kSaveAFrame},
    {4, "ftypavc1"sv, "a video (MPEG-4)", kSaveAFrame},
    {4, "ftypM4V "sv, "a video (MPEG-4)", kSaveAFrame},
    {4, "ftyp3g"sv, "a video (3GPP)", kSaveAFrame},
    {4, "ftyp"sv, "a video, a sound or a picture of the ISO family (MPEG-4, HEIF)",
     "; save the picture, or one of its frames, as PNG first"},
    {0, "\x1a\x45\xdf\xa3"sv, "a video (Matroska or WebM)", kSaveAFrame},
    {0, "\0\0\0\x0cJXL "sv, "a JPEG XL picture", kSaveAsPng},
    {0, "\xff\x0a"sv, "a JPEG XL picture", kSaveAsPng},
    {0, "\0\0\0\x0cjP  "sv, "a JPEG 2000 picture", kSaveAsPng},
    {0, "\xff\x4f\xff\x51"sv, "a JPEG 2000 picture", kSaveAsPng},
    {0, "8BPS"sv, "a Photoshop document", kSaveAsPng},
    {0, "gimp xcf"sv, "a GIMP document", kSaveAsPng},
    {0, "#?RADIANCE"sv, "a Radiance HDR picture", "; save it as OpenEXR or TIFF first"},
    {0, "\0\0\1\0"sv, "a Windows icon", kSaveAsPng},
    {0, "P7\n"sv, "a PAM picture", "; save it as PNM or PNG first"},
    {0, "DDS "sv, "a DirectDraw texture", kSaveAsPng},
    {0, "qoif"sv, "a QOI picture", kSaveAsPng},
    {0, "SIMPLE  ="sv, "a FITS file", "; save its numbers with numpy.save first"},
    {128, "DICM"sv, "a DICOM file", "; save its pixels with numpy.save first"},
    {0, "%PDF"sv, "a PDF document", "; save the page as PNG first"},
    {0, "%!PS"sv, "a PostScript document", "; save the page as PNG first"},
    {0, "version https://git-lfs"sv, "a Git LFS pointer, not the file itself", "; run `git lfs pull` to fetch it"},
    {0, "\x89HDF\r\n\x1a\n"sv, "an HDF5 file", "; save its arrays with numpy.save first"},
    {0, "CDF\1"sv, "a netCDF file", "; save its arrays with numpy.save first"},
    {0, "CDF\2"sv, "a netCDF file", "; save its arrays with numpy.save first"},
    {0, "MATLAB 5.0"sv, "a MATLAB file", "; save its arrays with numpy.save first"},
    {0, "GGUF"sv, "a GGUF model", "; save its arrays as .safetensors first"},
    {0, "ARROW1"sv, "an Arrow file", "; save its numbers with numpy.save first"},
    {0, "PAR1"sv, "a Parquet file", "; save its numbers with numpy.save first"},
    {0, "\x1f\x8b"sv, "a gzip archive", kUnpack},
    {0,
     "\xfd"
     "7zXZ"sv,
     "an xz archive", kUnpack},
    {0, "\x28\xb5\x2f\xfd"sv, "a Zstandard archive", kUnpack},
    {0, "7z\xbc\xaf\x27\x1c"sv, "a 7-Zip archive", kUnpack},
    {0, "Rar!"sv, "a RAR archive", kUnpack},
    {257, "ustar"sv, "a tar archive", kUnpack},
    {0, "\xd0\xcf\x11\xe0"sv, "an old Office document", ""},
    {0,
     "\x7f"
     "ELF"sv,
     "a program", ""},
    {0, "fLaC"sv, "a sound", ""},
    {0, "OggS"sv, "a sound or a video (Ogg)", ""},
    {0, "ID3\2"sv, "a sound (MP3)", ""},
    {0, "ID3\3"sv, "a sound (MP3)", ""},
    {0, "ID3\4"sv, "a sound (MP3)", ""},
    {0, "\x80\2}"sv, "a Python pickle", kSaveArrays},
    {0, "\x80\2\x8a\nl\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19"sv, "a PyTorch checkpoint of before 1.6", kSaveArrays},
    {0, "\x80\2"sv, "a Python pickle", kSaveArrays},
    {0, "\x80\3"sv, "a Python pickle", kSaveArrays},
    {0, "\x80\4\x95"sv, "a Python pickle", kSaveArrays},
    {0, "\x80\5\x95"sv, "a Python pickle", kSaveArrays},
};

std::string inLowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

// A web page and a drawing are text that begins with a mark, perhaps after blanks, a declaration and remarks.
std::optional<std::string> markupOf(std::string_view firstBytes) {
    if (firstBytes.starts_with("\xef\xbb\xbf"))
        firstBytes.remove_prefix(3);
    const std::size_t begin = firstBytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || firstBytes[begin] != '<')
        return std::nullopt;
    const std::string text = inLowerCase(firstBytes.substr(begin));
    if (text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<head") ||
        text.find("<html") != std::string::npos)
        return "is a web page, not the file it was saved for; download the file itself";
    if (text.find("<svg") != std::string::npos)
        return "is an SVG drawing, which cannot be read; save it as PNG first";
    return text.starts_with("<?xml") ? std::optional<std::string>("is an XML document, which cannot be read")
                                     : std::nullopt;
}

// A zip archive is known by its first member.
std::optional<std::string> archiveOf(std::string_view firstBytes) {
    if (!firstBytes.starts_with("PK\3\4"sv) || firstBytes.size() < 30)
        return std::nullopt;
    const auto byteAt = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(firstBytes[i]));
    };
    const std::string_view name = firstBytes.substr(30, byteAt(26) | byteAt(27) << 8);
    if (name.ends_with("/data.pkl") || name == "data.pkl" || name.ends_with("/.format_version"))
        return "is a PyTorch checkpoint, which cannot be read" + std::string(kSaveArrays) +
               ", or export the network with torch.onnx.export";
    if (name.ends_with("metadata.json") || name.ends_with("config.json"))
        return "is a Keras model, which cannot be read" + std::string(kSaveArrays);
    if (name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("word/") || name.starts_with("xl/"))
        return "is an office document, which cannot be read; save its pictures as PNG first";
    if (name.ends_with(".npy"))
        return std::nullopt;
    return "is a zip archive that holds no arrays; unpack it first";
}

// Two letters that text may begin with, too: they count with what stands where such a file has it.
std::optional<std::string> programOrArchiveOf(std::string_view firstBytes) {
    const auto byteAt = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(firstBytes[i]));
    };
    if (firstBytes.starts_with("BZh") && firstBytes.size() >= 10 && firstBytes[3] >= '1' && firstBytes[3] <= '9' &&
        (firstBytes.substr(4, 6) == "1AY&SY" || firstBytes.substr(4, 6) == "\x17rE8P\x90"sv))
        return "is a bzip2 archive, which cannot be read" + std::string(kUnpack);
    constexpr std::size_t kOffsetOfHeader = 0x3c;
    if (!firstBytes.starts_with("MZ") || firstBytes.size() < kOffsetOfHeader + 4)
        return std::nullopt;
    const std::size_t header = byteAt(kOffsetOfHeader) | byteAt(kOffsetOfHeader + 1) << 8;
    const bool isProgram = header + 4 <= firstBytes.size() && firstBytes.substr(header, 4) == "PE\0\0"sv;
    return isProgram ? std::optional<std::string>("is a Windows program, which cannot be read") : std::nullopt;
}

} // namespace

std::optional<std::string> foreignFile(std::string_view firstBytes) {
    for (const ForeignRow& row : kForeign)
        if (firstBytes.size() >= row.offset && firstBytes.substr(row.offset).starts_with(row.bytes))
            return "is " + std::string(row.kind) + ", which cannot be read" + std::string(row.remedy);
    if (const auto archive = archiveOf(firstBytes))
        return archive;
    if (const auto known = programOrArchiveOf(firstBytes))
        return known;
    return markupOf(firstBytes);
}

} // namespace acti
