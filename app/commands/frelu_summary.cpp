#include "app/commands/frelu_summary.h"

#include "app/commands/result_folder.h"
#include "core/figure/map_content.h"
#include "core/spatial/spec_json.h"

#include <cmath>
#include <numeric>

namespace acti {
namespace {

using nlohmann::json;

// Where T is not a number it does not win, and the winner map has x; here the pixel is nobody's.
json countsOf(const WinCounts& counts, std::size_t undefined) {
    return {{"win_rate", counts.winRate()}, {"tie_rate", counts.tieRate()},
            {"pixels", counts.total()},     {"x_wins", counts.input - undefined},
            {"ties", counts.tie},           {"t_wins", counts.condition},
            {"undefined", undefined}};
}

std::string undefinedWarning(std::size_t count, std::size_t all, const std::string& channel) {
    return "x or T(x) is not a number (NaN) at " + std::to_string(count) + " of " + std::to_string(all) +
           " pixels of the channel " + channel + ": nothing wins there.";
}

// Mean and variance that the batch norms took in a channel: of "branch0", "branch1", ... and of the "condition".
json normsOf(const FittedCondition& fitted, const Condition& condition, std::size_t channel) {
    json norms = json::object();
    const auto add = [&](const std::string& name, const Norm& norm, const std::vector<ChannelNorm>& maps) {
        if (norm.kind == NormKind::Batch)
            norms[name] = {{"mean", maps[channel].mean}, {"var", maps[channel].variance}};
    };
    for (std::size_t b = 0; b < condition.branches.size(); ++b)
        add("branch" + std::to_string(b), condition.branches[b].norm, fitted.branches[b].norms);
    add("condition", condition.norm, fitted.norms);
    return norms;
}

} // namespace

void UndefinedCounts::add(const FunnelStretch& stretch) {
    for (std::size_t i = 0; i < stretch.t.size(); ++i)
        if (std::isnan(stretch.t[i]) || std::isnan(stretch.x[i]))
            ++m_counts[(m_at + i) / m_shape.planeSize() % m_shape.c];
    m_at += stretch.t.size();
}

std::size_t UndefinedCounts::total() const { return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0}); }

json summaryOf(const FunnelTotals& totals, const UndefinedCounts& undefined, const FreluInput& input,
               const FunnelSpec& spec) {
    json summary = countsOf(totals.counts, undefined.total());
    summary["channels"] = json::array();
    for (std::size_t c = 0; c < totals.channelCounts.size(); ++c) {
        json channel = countsOf(totals.channelCounts[c], undefined.of(c));
        channel["name"] = input.channels[c];
        if (const json norms = normsOf(totals.condition, spec.layer.condition, c); !norms.empty())
            channel["norms"] = norms;
        summary["channels"].push_back(std::move(channel));
    }
    summary["warnings"] = json::array();
    for (std::size_t c = 0; c < totals.channelCounts.size(); ++c)
        if (undefined.of(c) > 0)
            summary["warnings"].push_back(
                undefinedWarning(undefined.of(c), totals.channelCounts[c].total(), input.channels[c]));
    if (const std::string warning = trivialMapWarning(totals.counts, spec.scale); !warning.empty())
        summary["warnings"].push_back(warning);
    summary["input"] = input.file;
    summary["notes"] = input.notes;
    summary["shape"] = input.shape.axes();
    summary["spec"] = toJson(FunnelSpec{spec.scale, spec.layer, {}}, kMostSummaryValues); // but for the upstream
    return summary;
}

} // namespace acti
