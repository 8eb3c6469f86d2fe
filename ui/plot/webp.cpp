#include "ui/plot/webp.h"

#include <cmath>
#include <webp/encode.h>
#include <webp/mux.h>

namespace acti::plot {
namespace {

constexpr int kLosslessEffort = 40; // of 100: more takes much longer and saves little on flat areas

Error webpError(const std::string& why) { return {ErrorCode::WriteFailed, "WebP cannot hold the frames: " + why, ""}; }

bool configure(WebPConfig& config) {
    if (WebPConfigInit(&config) == 0)
        return false;
    config.lossless = 1;
    config.exact = 1;
    config.method = 3;
    config.quality = kLosslessEffort;
    return WebPValidateConfig(&config) != 0;
}

bool importPixels(WebPPicture& picture, const QImage& frame) {
    const QImage image = frame.convertToFormat(QImage::Format_RGB32);
    picture.use_argb = 1;
    picture.width = image.width();
    picture.height = image.height();
    return WebPPictureImportBGRX(&picture, image.constBits(), static_cast<int>(image.bytesPerLine())) != 0;
}

} // namespace

void WebpMovie::Delete::operator()(WebPAnimEncoder* encoder) const { WebPAnimEncoderDelete(encoder); }

int WebpMovie::timeOf(std::size_t frame) const {
    return static_cast<int>(std::lround(1000 * m_seconds * static_cast<double>(frame) / static_cast<double>(m_frames)));
}

Result<void> WebpMovie::add(const QImage& frame) {
    if (frame.width() > WEBP_MAX_DIMENSION || frame.height() > WEBP_MAX_DIMENSION)
        return Error{ErrorCode::TooLarge,
                     "a WebP has at most " + std::to_string(WEBP_MAX_DIMENSION) +
                         " pixels a side; lower the size or the dpi",
                     ""};
    if (!m_encoder) {
        WebPAnimEncoderOptions options;
        if (WebPAnimEncoderOptionsInit(&options) == 0)
            return webpError("the library has another version than the program");
        m_encoder.reset(WebPAnimEncoderNew(frame.width(), frame.height(), &options));
    }
    WebPConfig config;
    WebPPicture picture;
    if (!m_encoder || !configure(config) || WebPPictureInit(&picture) == 0)
        return webpError("there is not enough memory");
    const bool isAdded =
        importPixels(picture, frame) && WebPAnimEncoderAdd(m_encoder.get(), &picture, timeOf(m_added), &config) != 0;
    WebPPictureFree(&picture);
    if (!isAdded)
        return webpError(WebPAnimEncoderGetError(m_encoder.get()));
    ++m_added;
    return {};
}

Result<QByteArray> WebpMovie::finish() {
    if (!m_encoder || WebPAnimEncoderAdd(m_encoder.get(), nullptr, timeOf(m_added), nullptr) == 0)
        return webpError("there are no frames");
    WebPData data;
    WebPDataInit(&data);
    if (WebPAnimEncoderAssemble(m_encoder.get(), &data) == 0)
        return webpError(WebPAnimEncoderGetError(m_encoder.get()));
    QByteArray bytes(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return bytes;
}

} // namespace acti::plot
