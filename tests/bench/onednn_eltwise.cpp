#include "tests/bench/onednn_eltwise.h"

#ifdef ACTI_HAS_ONEDNN

#include <dnnl.hpp>
#include <omp.h>

#include <map>
#include <memory>

namespace acti::bench {
namespace {

struct EltwiseKind {
    dnnl::algorithm algorithm;
    float alpha = 0;
    float beta = 0;
};

const std::map<std::string, EltwiseKind>& kinds() {
    using dnnl::algorithm;
    static const std::map<std::string, EltwiseKind> kKinds{
        {"relu", {algorithm::eltwise_relu}},
        {"leaky_relu", {algorithm::eltwise_relu, 0.01F}},
        {"relu6", {algorithm::eltwise_clip, 0, 6}},
        {"hard_tanh", {algorithm::eltwise_clip, -1, 1}},
        {"elu", {algorithm::eltwise_elu, 1}},
        {"sigmoid", {algorithm::eltwise_logistic}},
        {"tanh", {algorithm::eltwise_tanh}},
        {"softplus", {algorithm::eltwise_soft_relu}},
        {"log_sigmoid", {algorithm::eltwise_logsigmoid}},
        {"swish", {algorithm::eltwise_swish, 1}},
        {"silu", {algorithm::eltwise_swish, 1}},
        {"hard_swish", {algorithm::eltwise_hardswish}},
        {"mish", {algorithm::eltwise_mish}},
        {"gelu", {algorithm::eltwise_gelu_erf}},
        {"gelu_tanh", {algorithm::eltwise_gelu_tanh}},
        {"exponential", {algorithm::eltwise_exp}},
    };
    return kKinds;
}

// oneDNN takes a buffer it only reads as void* too.
void* untyped(std::span<const float> values) { return const_cast<float*>(values.data()); }

struct EltwiseJob {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    dnnl::memory from, to;
    dnnl::eltwise_forward forward;
};

} // namespace

std::optional<Eltwise> oneDnnEltwise(const std::string& id, std::span<const float> x, std::span<float> y, int threads) {
    const auto found = kinds().find(id);
    if (found == kinds().end())
        return std::nullopt;
    const EltwiseKind& kind = found->second;
    omp_set_num_threads(threads);
    auto job = std::make_shared<EltwiseJob>();
    const dnnl::memory::desc shape({static_cast<dnnl::memory::dim>(x.size())}, dnnl::memory::data_type::f32,
                                   dnnl::memory::format_tag::a);
    job->from = dnnl::memory(shape, job->engine, untyped(x));
    job->to = dnnl::memory(shape, job->engine, y.data());
    const dnnl::eltwise_forward::desc wanted(dnnl::prop_kind::forward_inference, kind.algorithm, shape, kind.alpha,
                                             kind.beta);
    job->forward = dnnl::eltwise_forward({wanted, job->engine});
    return [job, threads] {
        omp_set_num_threads(threads);
        job->forward.execute(job->stream, {{DNNL_ARG_SRC, job->from}, {DNNL_ARG_DST, job->to}});
        job->stream.wait();
    };
}

} // namespace acti::bench

#else

namespace acti::bench {

std::optional<Eltwise> oneDnnEltwise(const std::string&, std::span<const float>, std::span<float>, int) {
    return std::nullopt;
}

} // namespace acti::bench

#endif
