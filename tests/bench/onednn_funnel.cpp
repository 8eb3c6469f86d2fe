#include "tests/bench/funnel_peers.h"

#ifdef ACTI_HAS_ONEDNN

#include <dnnl.hpp>
#include <omp.h>

#include <memory>

namespace acti::bench {
namespace {

using dnnl::memory;
using Dim = memory::dim;

Dim dim(std::size_t value) { return static_cast<Dim>(value); }

struct ConvolutionJob {
    dnnl::engine engine{dnnl::engine::kind::cpu, 0};
    dnnl::stream stream{engine};
    memory x, weights, bias, y;
    dnnl::convolution_forward forward;
};

dnnl::convolution_forward::primitive_desc described(const dnnl::engine& engine, const Shape& shape, Window window,
                                                    const memory::desc* larger) {
    const auto any = memory::format_tag::any;
    const auto f32 = memory::data_type::f32;
    const memory::desc image({dim(shape.n), dim(shape.c), dim(shape.h), dim(shape.w)}, f32, any);
    const memory::desc weights({dim(shape.c), 1, 1, window.rows, window.columns}, f32, any);
    const memory::desc bias({dim(shape.c)}, f32, any);
    const memory::dims padding{window.rows / 2, window.columns / 2};
    const dnnl::convolution_forward::desc wanted(dnnl::prop_kind::forward_inference,
                                                 dnnl::algorithm::convolution_direct, image, weights, bias, image,
                                                 {1, 1}, padding, padding);
    dnnl::primitive_attr attributes;
    if (larger) {
        dnnl::post_ops after;
        after.append_binary(dnnl::algorithm::binary_max, *larger);
        attributes.set_post_ops(after);
    }
    return {wanted, attributes, engine};
}

// `values`, laid out plainly, in the layout of `wanted`.
memory arranged(ConvolutionJob& job, const std::vector<float>& values, const memory::desc& plain,
                const memory::desc& wanted) {
    memory from(plain, job.engine, const_cast<float*>(values.data()));
    memory to(wanted, job.engine);
    dnnl::reorder(from, to).execute(job.stream, from, to);
    job.stream.wait();
    return to;
}

} // namespace

std::optional<Work> oneDnnFunnel(const Depthwise& depthwise, const Tensor& x, int threads) {
    omp_set_num_threads(threads);
    auto job = std::make_shared<ConvolutionJob>();
    const Shape& shape = x.shape();
    const Window window = depthwise.window;
    const memory::desc layout = described(job->engine, shape, window, nullptr).src_desc();
    const auto description = described(job->engine, shape, window, &layout);
    const auto f32 = memory::data_type::f32;
    using Tag = memory::format_tag;
    job->x =
        arranged(*job, {x.values().begin(), x.values().end()},
                 {{dim(shape.n), dim(shape.c), dim(shape.h), dim(shape.w)}, f32, Tag::nchw}, description.src_desc());
    job->weights =
        arranged(*job, depthwise.weights, {{dim(shape.c), 1, 1, window.rows, window.columns}, f32, Tag::goihw},
                 description.weights_desc());
    job->bias = arranged(*job, depthwise.bias, {{dim(shape.c)}, f32, Tag::a}, description.bias_desc());
    job->y = memory(description.dst_desc(), job->engine);
    job->forward = dnnl::convolution_forward(description);
    return [job, threads] {
        omp_set_num_threads(threads);
        job->forward.execute(job->stream, {{DNNL_ARG_SRC, job->x},
                                           {DNNL_ARG_WEIGHTS, job->weights},
                                           {DNNL_ARG_BIAS, job->bias},
                                           {DNNL_ARG_DST, job->y},
                                           {DNNL_ARG_ATTR_MULTIPLE_POST_OP(0) | DNNL_ARG_SRC_1, job->x}});
        job->stream.wait();
    };
}

} // namespace acti::bench

#else

namespace acti::bench {

std::optional<Work> oneDnnFunnel(const Depthwise&, const Tensor&, int) { return std::nullopt; }

} // namespace acti::bench

#endif
