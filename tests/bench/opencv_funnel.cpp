#include "tests/bench/funnel_peers.h"

#ifdef ACTI_HAS_OPENCV

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace acti::bench {

std::optional<Work> openCvFunnel(const Depthwise& depthwise, const Tensor& x, std::span<float> y, int threads) {
    return [depthwise, x, y, threads] {
        cv::setNumThreads(threads);
        const Shape& shape = x.shape();
        const auto rows = static_cast<int>(shape.h), columns = static_cast<int>(shape.w);
        const std::size_t taps = static_cast<std::size_t>(depthwise.window.rows * depthwise.window.columns);
        for (std::size_t plane = 0; plane < shape.planes(); ++plane) {
            const std::size_t c = plane % shape.c;
            const cv::Mat from(rows, columns, CV_32F, const_cast<float*>(x.plane(plane / shape.c, c).data()));
            const cv::Mat kernel(depthwise.window.rows, depthwise.window.columns, CV_32F,
                                 const_cast<float*>(depthwise.weights.data() + c * taps));
            cv::Mat to(rows, columns, CV_32F, y.data() + plane * shape.planeSize());
            cv::filter2D(from, to, CV_32F, kernel, {-1, -1}, static_cast<double>(depthwise.bias[c]),
                         cv::BORDER_CONSTANT);
            cv::max(from, to, to);
        }
    };
}

} // namespace acti::bench

#else

namespace acti::bench {

std::optional<Work> openCvFunnel(const Depthwise&, const Tensor&, std::span<float>, int) { return std::nullopt; }

} // namespace acti::bench

#endif
