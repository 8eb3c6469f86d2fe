#include "core/spatial/meta_acon.h"

#include "core/activations/catalogue.h"
#include "core/activations/custom.h"
#include "core/base/parallel.h"
#include "core/base/short_memory.h"
#include "core/numeric/real.h"
#include "core/spatial/meta_acon_weights.h"
#include "core/spatial/norm.h"
#include "core/spatial/pointwise.h"
#include "core/tensor/statistics.h"

#include <algorithm>
#include <array>
#include <string>

namespace acti {
namespace {

constexpr std::size_t kSumBlock = 65536; // values that one thread adds up; the order of the sums depends on it alone

// The sum of every plane.
Result<std::vector<double>> planeSums(const Tensor& x, Passes& passes) {
    const std::size_t size = x.shape().planeSize(), blocks = (size + kSumBlock - 1) / kSumBlock;
    std::vector<double> parts(x.shape().planes() * blocks);
    const auto add = [&](std::size_t i) {
        const std::size_t begin = i % blocks * kSumBlock;
        parts[i] = sumOf(x.values().subspan(i / blocks * size + begin, std::min(kSumBlock, size - begin)));
    };
    if (!passes.run(parts.size(), add))
        return cancelledError();
    std::vector<double> sums(x.shape().planes());
    for (std::size_t i = 0; i < parts.size(); ++i)
        sums[i / blocks] += parts[i];
    return sums;
}

// N x rows from N x columns.
std::vector<double> denseOf(const DenseLayer& layer, std::size_t rows, const std::vector<double>& in,
                            std::size_t samples) {
    const std::size_t columns = in.size() / samples;
    std::vector<double> out;
    out.reserve(samples * rows);
    for (std::size_t n = 0; n < samples; ++n)
        for (std::size_t row = 0; row < rows; ++row) {
            double sum = 0;
            for (std::size_t column = 0; column < columns; ++column)
                sum += static_cast<double>(layer.weight[row * columns + column]) * in[n * columns + column];
            out.push_back(sum + static_cast<double>(layer.bias[row]));
        }
    return out;
}

// On maps of 1 x 1 pixel: the statistics of a batch are over its samples alone.
Result<std::vector<double>> normalised(std::vector<double> values, const Norm& norm, std::size_t samples,
                                       const std::string& name) {
    if (norm.kind != NormKind::None && norm.kind != NormKind::Batch)
        return Error{ErrorCode::Unsupported, "is a batch norm or none", name + ".kind"};
    if (needsMoments(norm) && samples < 2)
        return Error{ErrorCode::InvalidArgument,
                     "batch statistics need more than one value a channel, and one image gives one; remove this norm, "
                     "or use its running statistics",
                     name};
    const std::size_t channels = values.size() / samples;
    std::vector<Moments> moments;
    for (std::size_t i = 0; needsMoments(norm) && i < values.size(); ++i)
        moments.push_back(momentsOf({&values[i], 1}));
    const auto located = [&](const Error& error) { return Error{error.code, error.what, name + "." + error.where}; };
    const auto fitted = FittedNorm::fit(norm, channels);
    if (!fitted)
        return located(fitted.error());
    const auto norms = fitted->planeNorms({samples, channels, 1, 1, 4}, moments);
    if (!norms)
        return located(norms.error());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = (*norms)[i].of(values[i]);
    return values;
}

// N values, or N x C.
Result<std::vector<double>> sharedBetas(const Tensor& x, const MetaAconSpec& spec, const MetaAconWeights& weights,
                                        Passes& passes) {
    auto sums = planeSums(x, passes);
    if (!sums)
        return sums;
    const Shape& shape = x.shape();
    const bool isMean = spec.reduce == MetaReduce::Mean;
    std::vector<double> betas;
    if (spec.design == MetaDesign::Layer) {
        betas.assign(shape.n, 0.0);
        for (std::size_t i = 0; i < sums->size(); ++i)
            betas[i / shape.c] += (*sums)[i];
        for (double& value : betas)
            value = sigmoid(isMean ? value / static_cast<double>(shape.c * shape.planeSize()) : value);
        return betas;
    }
    for (double& value : *sums)
        value = isMean ? value / static_cast<double>(shape.planeSize()) : value;
    auto hidden = normalised(denseOf(weights.fc1, weights.hidden, *sums, shape.n), spec.bn1, shape.n, "bn1");
    if (!hidden)
        return hidden;
    auto out = normalised(denseOf(weights.fc2, shape.c, *hidden, shape.n), spec.bn2, shape.n, "bn2");
    if (!out)
        return out;
    for (double& value : *out)
        value = sigmoid(value);
    return out;
}

const Entry& entryOf(const char* id) {
    const auto found = findEntry(id);
    ACTI_EXPECT(found);
    return **found;
}

// The pixel design's beta depends on the same x, so it is one formula in x: the catalogue's with beta in its place.
const Entry& pixelEntry() {
    static const Entry entry = [] {
        auto made = customEntry("acon_c(x, p1 = p1, p2 = p2, beta = sigmoid(x))");
        ACTI_EXPECT(made && made->params().size() == 2 && made->params()[0].id == "p1");
        return *std::move(made);
    }();
    return entry;
}

Result<MetaAconResult> runPixel(const Tensor& x, const std::vector<std::vector<double>>& slopes, Passes& passes) {
    MetaAconResult result{Tensor::uninitialised(x.shape()), Tensor::uninitialised(x.shape())};
    const std::vector<std::vector<double>> none(slopes.size());
    if (!applyPlanes(entryOf("sigmoid"), none, x, result.beta.mutableValues(), passes) ||
        !applyPlanes(metaAconEntry(MetaDesign::Pixel), slopes, x, result.y.mutableValues(), passes))
        return cancelledError();
    return result;
}

Result<MetaAconResult> runChecked(const Tensor& x, const MetaAconSpec& spec, const RunOptions& options) {
    const Shape& shape = x.shape();
    const auto weights = makeMetaAconWeights(spec, shape.c);
    if (!weights)
        return weights.error();
    Passes passes(options, 2);
    std::vector<std::vector<double>> params;
    for (std::size_t plane = 0; plane < shape.planes(); ++plane)
        params.push_back(
            {static_cast<double>(weights->p1[plane % shape.c]), static_cast<double>(weights->p2[plane % shape.c])});
    if (spec.design == MetaDesign::Pixel)
        return runPixel(x, params, passes);
    const auto betas = sharedBetas(x, spec, *weights, passes);
    if (!betas)
        return betas.error();
    for (std::size_t plane = 0; plane < params.size(); ++plane)
        params[plane].push_back((*betas)[plane * betas->size() / params.size()]);
    MetaAconResult result;
    result.y = Tensor::uninitialised(shape);
    if (!applyPlanes(metaAconEntry(spec.design), params, x, result.y.mutableValues(), passes))
        return cancelledError();
    result.beta = Tensor({shape.n, betas->size() / shape.n, 1, 1, shape.rank}, {betas->begin(), betas->end()});
    return result;
}

} // namespace

const Entry& metaAconEntry(MetaDesign design) { return design == MetaDesign::Pixel ? pixelEntry() : entryOf("acon_c"); }

Result<MetaAconResult> runMetaAcon(const Tensor& x, const MetaAconSpec& spec, const RunOptions& options) {
    if (x.empty())
        return Error{ErrorCode::InvalidArgument, "has no pixels", "input"};
    return orTooLarge("input", [&] { return runChecked(x, spec, options); });
}

} // namespace acti
