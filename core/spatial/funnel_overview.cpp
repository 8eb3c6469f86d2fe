#include "core/spatial/funnel_overview.h"

#include "core/base/short_memory.h"

#include <algorithm>

namespace acti {
namespace {

// Sums over squares, of results that come in C order.
class Squares {
public:
    Squares(const Shape& shape, std::size_t reduction)
        : m_shape(shape), m_reduction(reduction), m_columns((shape.w + reduction - 1) / reduction),
          m_rows((shape.h + reduction - 1) / reduction), m_x(m_columns * m_rows), m_t(m_x.size()), m_y(m_x.size()),
          m_states(m_x.size()) {}

    void add(const FunnelStretch& stretch) {
        for (std::size_t i = 0; i < stretch.x.size();) {
            const std::size_t row = m_next / m_shape.w, column = m_next % m_shape.w;
            const std::size_t count = std::min(stretch.x.size() - i, m_shape.w - column);
            addRow(stretch, i, row, column, count);
            i += count;
            m_next += count;
        }
    }

    FunnelResult means() {
        FunnelResult result;
        const Shape shape{1, 1, m_rows, m_columns, 2};
        result.winner = WinnerMap::uninitialised(shape);
        const auto winner = result.winner.mutableValues();
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            const auto pixels = static_cast<float>(pixelsOf(i));
            m_x[i] /= pixels;
            m_t[i] /= pixels;
            m_y[i] /= pixels;
            winner[i] = mostly(m_states[i], pixelsOf(i));
        }
        result.x = Tensor(shape, std::move(m_x));
        result.t = Tensor(shape, std::move(m_t));
        result.y = Tensor(shape, std::move(m_y));
        return result;
    }

private:
    struct States {
        unsigned tie = 0;
        unsigned condition = 0;
    };

    void addRow(const FunnelStretch& stretch, std::size_t begin, std::size_t row, std::size_t column,
                std::size_t count) {
        const std::size_t line = row / m_reduction * m_columns;
        for (std::size_t i = 0; i < count;) {
            const std::size_t square = (column + i) / m_reduction;
            const std::size_t end = std::min(count, (square + 1) * m_reduction - column);
            float x = 0, t = 0, y = 0;
            States& states = m_states[line + square];
            for (; i < end; ++i) {
                x += stretch.x[begin + i];
                t += stretch.t[begin + i];
                y += stretch.y[begin + i];
                states.tie += stretch.winner[begin + i] == static_cast<unsigned char>(Winner::Tie);
                states.condition += stretch.winner[begin + i] == static_cast<unsigned char>(Winner::Condition);
            }
            m_x[line + square] += x;
            m_t[line + square] += t;
            m_y[line + square] += y;
        }
    }

    std::size_t pixelsOf(std::size_t square) const {
        const std::size_t row = square / m_columns * m_reduction, column = square % m_columns * m_reduction;
        return std::min(m_reduction, m_shape.h - row) * std::min(m_reduction, m_shape.w - column);
    }

    static unsigned char mostly(const States& states, std::size_t pixels) {
        const std::size_t input = pixels - states.tie - states.condition;
        if (states.condition > std::max<std::size_t>(input, states.tie))
            return static_cast<unsigned char>(Winner::Condition);
        return static_cast<unsigned char>(states.tie > input ? Winner::Tie : Winner::Input);
    }

    Shape m_shape;
    std::size_t m_reduction;
    std::size_t m_columns, m_rows;
    std::vector<float> m_x, m_t, m_y;
    std::vector<States> m_states;
    std::size_t m_next = 0; // pixel of the plane
};

Result<FunnelOverview> runChecked(const Tensor& x, const FunnelLayer& layer, std::size_t reduction,
                                  const RunOptions& options) {
    FunnelOverview overview;
    overview.reduction = reduction;
    Squares squares(x.shape(), reduction);
    const std::size_t stride = (x.shape().size() + kOverviewSample - 1) / kOverviewSample;
    std::size_t first = 0; // of the stretch, among the plane's pixels
    const auto take = [&](const FunnelStretch& stretch) -> Result<void> {
        squares.add(stretch);
        for (std::size_t i = (stride - first % stride) % stride; i < stretch.x.size(); i += stride) {
            overview.sampleX.push_back(stretch.x[i]);
            overview.sampleT.push_back(stretch.t[i]);
        }
        first += stretch.x.size();
        return {};
    };
    auto totals = runFunnelInOrder(x, layer, take, options);
    if (!totals)
        return totals.error();
    overview.means = squares.means();
    static_cast<FunnelTotals&>(overview.means) = *std::move(totals);
    return overview;
}

} // namespace

Result<FunnelOverview> runOverview(const Tensor& x, const FunnelLayer& layer, std::size_t reduction,
                                   const RunOptions& options) {
    ACTI_EXPECT(x.shape().planes() == 1 && reduction > 0);
    return orTooLarge("input", [&] { return runChecked(x, layer, reduction, options); });
}

} // namespace acti
