#include "core/activations/curve_samples.h"

#include "core/numeric/special.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace acti {
namespace {

constexpr double Sample::*kDrawn[] = {&Sample::f, &Sample::f1, &Sample::f2};

constexpr int kWavePoints = 4; // times as many points for what repeats

struct Visited {
    double x = 0;
    Sample y;
};

// Two neighbours and what lies between them.
struct Interval {
    Visited left, right, middle;
    double deviation = 0; // of the middle from the chord, in pixels

    bool operator<(const Interval& other) const { return deviation < other.deviation; }
};

// Pixels per unit of each quantity, from what it spans; 0 for one that is constant up to rounding.
class PixelScale {
public:
    PixelScale(const std::vector<Visited>& points, double yPixels) {
        for (std::size_t q = 0; q < std::size(kDrawn); ++q) {
            double low = std::numeric_limits<double>::infinity(), high = -low;
            for (const Visited& point : points)
                if (const double value = point.y.*kDrawn[q]; std::isfinite(value)) {
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            const double span = high - low;
            const bool isDrawn = span > 1e-12 * std::max(std::fabs(low), std::fabs(high)) && std::isfinite(span);
            m_pixels[q] = isDrawn ? yPixels / span : 0;
        }
    }
    double deviation(const Interval& interval) const {
        double largest = 0;
        for (std::size_t q = 0; q < std::size(kDrawn); ++q) {
            const double chord = interval.left.y.*kDrawn[q] / 2 + interval.right.y.*kDrawn[q] / 2;
            const double pixels = std::fabs(interval.middle.y.*kDrawn[q] - chord) * m_pixels[q];
            largest = std::max(largest, std::isfinite(pixels) ? pixels : 0);
        }
        return largest;
    }

private:
    double m_pixels[std::size(kDrawn)] = {};
};

// An even spread, the kinks with both sides, and the places where curves with a length scale of their own bend.
std::vector<double> firstPoints(const Entry& entry, Params params, Range range, int count,
                                const std::vector<Kink>& kinks) {
    std::vector<double> xs;
    for (int i = 0; i < count; ++i)
        xs.push_back(range.min + range.length() * (static_cast<double>(i) / (count - 1)));
    xs.back() = range.max;
    const double scale = entry.lengthScale(params), centre = entry.centre(params);
    for (const double knee : {0.0, 1.25, 2.4, 3.5, 6.0})
        for (const double x : {centre + knee * scale, centre - knee * scale})
            if (range.contains(x))
                xs.push_back(x + 0.0); // -0 is 0
    for (const Kink& kink : kinks)
        for (const double x : {std::nextafter(kink.x, -kInf), kink.x, std::nextafter(kink.x, kInf)})
            if (range.contains(x))
                xs.push_back(x);
    std::ranges::sort(xs);
    xs.erase(std::ranges::unique(xs).begin(), xs.end());
    return xs;
}

// A wave needs points wherever it goes: eight a period to begin with, and more in all.
SamplingOptions optionsFor(const SamplingOptions& asked, double waves) {
    SamplingOptions options = asked;
    if (waves > 0) {
        options.maxPoints = kWavePoints * asked.maxPoints;
        const double begin = std::min(8 * waves + 1, options.maxPoints / 2.0);
        options.initialPoints = std::max(asked.initialPoints, static_cast<int>(begin));
    }
    return options;
}

class Refinement {
public:
    Refinement(const Entry& entry, Params params, Range range, const SamplingOptions& options)
        : m_entry(entry), m_params(params), m_options(options), m_narrowest(range.length() / options.xPixels / 32) {}

    std::vector<Visited> run(const std::vector<double>& xs) {
        const auto visited = visit(xs);
        m_points = visited;
        const PixelScale scale(m_points, m_options.yPixels);
        pushAll(visited, scale);
        while (!m_queue.empty() && m_points.size() < static_cast<std::size_t>(m_options.maxPoints)) {
            const Interval worst = m_queue.top();
            m_queue.pop();
            m_points.push_back(worst.middle);
            pushAll({worst.left, worst.middle, worst.right}, scale);
        }
        std::ranges::sort(m_points, {}, &Visited::x);
        return std::move(m_points);
    }

private:
    std::vector<Visited> visit(const std::vector<double>& xs) const {
        std::vector<Sample> samples(xs.size());
        m_entry.evaluate(xs, m_params, samples);
        std::vector<Visited> visited(xs.size());
        for (std::size_t i = 0; i < xs.size(); ++i)
            visited[i] = {xs[i], samples[i]};
        return visited;
    }

    void pushAll(const std::vector<Visited>& points, const PixelScale& scale) {
        std::vector<Interval> intervals;
        std::vector<double> middles;
        for (std::size_t i = 1; i < points.size(); ++i)
            if (points[i].x - points[i - 1].x > m_narrowest) {
                intervals.push_back({points[i - 1], points[i], {}, 0});
                middles.push_back(points[i - 1].x + (points[i].x - points[i - 1].x) / 2);
            }
        const auto visited = visit(middles);
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            intervals[i].middle = visited[i];
            intervals[i].deviation = scale.deviation(intervals[i]);
            if (intervals[i].deviation > m_options.tolerancePixels)
                m_queue.push(intervals[i]);
        }
    }

    const Entry& m_entry;
    Params m_params;
    SamplingOptions m_options;
    double m_narrowest;
    std::vector<Visited> m_points;
    std::priority_queue<Interval> m_queue;
};

} // namespace

CurveSamples sampleCurve(const Entry& entry, Params params, Range x, const SamplingOptions& asked) {
    ACTI_EXPECT(std::isfinite(x.min) && std::isfinite(x.max) && x.min < x.max);
    ACTI_EXPECT(asked.initialPoints >= 2 && asked.maxPoints >= asked.initialPoints);
    const double period = entry.period(params);
    const SamplingOptions options = optionsFor(asked, period > 0 ? x.length() / period : 0);
    CurveSamples samples;
    for (const Kink& kink : entry.kinks(params))
        if (x.contains(kink.x))
            samples.kinks.push_back(kink);
    Refinement refinement(entry, params, x, options);
    for (const Visited& point : refinement.run(firstPoints(entry, params, x, options.initialPoints, samples.kinks))) {
        samples.x.push_back(point.x);
        samples.y.push_back(point.y);
    }
    return samples;
}

} // namespace acti
