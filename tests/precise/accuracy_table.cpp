// Prints the table of docs/accuracy.md: the largest error a function and quantity against MPFR, beside PyTorch's.
#include "core/activations/catalogue.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "tests/precise/accuracy.h"

#include <cstdio>
#include <map>

namespace acti {
namespace {

using Peer = std::map<std::string, std::vector<std::string>, std::less<>>; // id -> is_native, f, f1, f2, gradient

Peer readPeer() {
    Peer peer;
    const auto text = readFile(ACTI_TEST_DATA "/peer/torch_1_13_f64.csv", 1 << 20);
    if (!text)
        return peer;
    for (const auto line : split(*text, '\n')) {
        const auto cells = split(line, ',');
        if (cells.size() == 6)
            peer[std::string(cells[0])] = {cells.begin() + 1, cells.end()};
    }
    return peer;
}

void printPeer(const Peer& peer, std::string_view id) {
    const auto found = peer.find(id);
    if (found == peer.end()) {
        std::printf(" not measured |\n");
        return;
    }
    const auto& cells = found->second;
    const auto cell = [&](std::size_t i) { return cells[i].empty() ? "none" : cells[i].c_str(); };
    std::printf(" %s%s / %s / %s / %s |\n", cells[0] == "1" ? "" : "composed: ", cell(1), cell(2), cell(3), cell(4));
}

void printRow(const Entry& entry, const Peer& peer) {
    const Accuracy accuracy = accuracyOf(entry, 100);
    std::printf("| %s | %zu |", std::string(entry.id()).c_str(), accuracy.points);
    for (std::size_t i = 0; i < kJudged; ++i)
        if (i + 1 == kJudged && entry.params().empty())
            std::printf(" none |");
        else
            std::printf(" %.3f |", accuracy.worst[i].ulp);
    printPeer(peer, entry.id());
    std::fflush(stdout);
}

} // namespace
} // namespace acti

int main() {
    const acti::Peer peer = acti::readPeer();
    std::printf(
        "| function | points | f | f' | f'' | parameter gradient | PyTorch 1.13, float64: f / f' / f'' / gradient |\n"
        "|---|---|---|---|---|---|---|\n");
    for (const acti::Entry& entry : acti::catalogue())
        acti::printRow(entry, peer);
}
