#include "app/commands/frelu_summary.h"

#include "app/commands/result_folder.h"
#include "core/figure/map_content.h"
#include "core/spatial/spec_json.h"

namespace acti {
namespace {

using nlohmann::json;

json countsOf(const WinCounts& counts) {
    return {{"win_rate", counts.winRate()}, {"tie_rate", counts.tieRate()}, {"pixels", counts.total()},
            {"x_wins", counts.input},       {"ties", counts.tie},           {"t_wins", counts.condition}};
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

json summaryOf(const FunnelTotals& totals, const FreluInput& input, const FunnelSpec& spec) {
    json summary = countsOf(totals.counts);
    summary["channels"] = json::array();
    for (std::size_t c = 0; c < totals.channelCounts.size(); ++c) {
        json channel = countsOf(totals.channelCounts[c]);
        channel["name"] = input.channels[c];
        if (const json norms = normsOf(totals.condition, spec.layer.condition, c); !norms.empty())
            channel["norms"] = norms;
        summary["channels"].push_back(std::move(channel));
    }
    summary["warnings"] = json::array();
    if (const std::string warning = trivialMapWarning(totals.counts, spec.scale); !warning.empty())
        summary["warnings"].push_back(warning);
    summary["input"] = input.file;
    summary["shape"] = input.shape.axes();
    summary["spec"] = toJson(FunnelSpec{spec.scale, spec.layer, {}}, kMostSummaryValues); // but for the upstream
    return summary;
}

} // namespace acti
