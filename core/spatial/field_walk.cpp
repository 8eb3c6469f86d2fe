#include "core/spatial/field_walk.h"

#include "core/base/expect.h"

#include <algorithm>
#include <bit>

namespace acti {
namespace {

using Index = std::int64_t;
using Words = std::span<std::uint64_t>;
using ConstWords = std::span<const std::uint64_t>;

constexpr std::size_t kBits = 64;

std::size_t wordsFor(std::size_t bits) { return (bits + kBits - 1) / kBits; }

// 64 bits of `row` from bit `begin` on, which may lie outside it: there all are 0.
std::uint64_t bitsFrom(ConstWords row, Index begin) {
    const Index word = begin >> 6;
    const unsigned shift = static_cast<unsigned>(begin & 63);
    const auto at = [&](Index i) {
        return i >= 0 && i < static_cast<Index>(row.size()) ? row[static_cast<std::size_t>(i)] : 0;
    };
    return shift == 0 ? at(word) : at(word) >> shift | at(word + 1) << (kBits - shift);
}

// into[i] |= from[i - by].
void orShifted(ConstWords from, Index by, Words into) {
    if (from.size() == 1) {
        if (by > -Index{kBits} && by < Index{kBits})
            into[0] |= by >= 0 ? from[0] << by : from[0] >> -by;
        return;
    }
    for (std::size_t i = 0; i < into.size(); ++i)
        into[i] |= bitsFrom(from, static_cast<Index>(i * kBits) - by);
}

} // namespace

FieldLayer fieldLayer(const Planes<unsigned char>& takesWindow, std::vector<FieldWindow> windows) {
    ACTI_EXPECT(!windows.empty());
    for (const FieldWindow& one : windows)
        ACTI_EXPECT(one.window.rows % 2 == 1 && one.window.columns % 2 == 1 && one.dilation >= 1);
    const Shape& shape = takesWindow.shape();
    const std::size_t rowWords = wordsFor(shape.w), rows = shape.planes() * shape.h;
    FieldLayer layer{std::move(windows), std::vector<std::uint64_t>(rows * rowWords)};
    for (std::size_t row = 0; row < rows; ++row) {
        const auto takes = takesWindow.values().subspan(row * shape.w, shape.w);
        for (std::size_t j = 0; j < shape.w; ++j)
            layer.bits[row * rowWords + j / kBits] |= std::uint64_t{takes[j] != 0} << j % kBits;
    }
    return layer;
}

bool takesWindow(const FieldLayer& layer, const Shape& shape, std::size_t plane, std::size_t row, std::size_t column) {
    ACTI_EXPECT(plane < shape.planes() && row < shape.h && column < shape.w);
    const std::size_t word = (plane * shape.h + row) * wordsFor(shape.w) + column / kBits;
    return (layer.bits[word] >> column % kBits & 1) != 0;
}

FieldWalk::FieldWalk(const Shape& shape, std::span<const FieldLayer> layers)
    : m_layers(layers), m_rows(static_cast<Index>(shape.h)), m_columns(static_cast<Index>(shape.w)),
      m_imageWords(wordsFor(shape.w)) {
    for (const FieldLayer& layer : layers) {
        m_reaches.push_back(reachOf(layer));
        m_reach.rows = std::min(m_reach.rows + m_reaches.back().rows, m_rows - 1);
        m_reach.columns = std::min(m_reach.columns + m_reaches.back().columns, m_columns - 1);
    }
    m_words = wordsFor(static_cast<std::size_t>(2 * m_reach.columns + 1));
    m_current.resize(static_cast<std::size_t>(2 * m_reach.rows + 1) * m_words);
    m_next.resize(m_current.size());
    for (auto* row : {&m_inside, &m_taking, &m_spread})
        row->resize(m_words);
}

FieldWalk::Reach FieldWalk::reachOf(const FieldLayer& layer) {
    Reach reach;
    for (const FieldWindow& one : layer.windows) {
        reach.rows = std::max(reach.rows, Index{one.window.rows / 2} * one.dilation);
        reach.columns = std::max(reach.columns, Index{one.window.columns / 2} * one.dilation);
    }
    return reach;
}

void FieldWalk::start(std::size_t plane, std::size_t row, std::size_t column) {
    ACTI_EXPECT(static_cast<Index>(row) < m_rows && static_cast<Index>(column) < m_columns);
    m_top = static_cast<Index>(row) - m_reach.rows;
    m_left = static_cast<Index>(column) - m_reach.columns;
    for (std::size_t i = 0; i < m_words; ++i)
        m_inside[i] = insideWord(m_left + static_cast<Index>(i * kBits));
    m_first = m_last = m_reach.rows;
    const Words centre = rowOf(m_current, m_first);
    std::ranges::fill(centre, 0);
    const auto bit = static_cast<std::size_t>(m_reach.columns);
    centre[bit / kBits] |= std::uint64_t{1} << bit % kBits;
    for (std::size_t i = m_layers.size(); i-- > 0;)
        descend(m_layers[i], m_reaches[i], plane);
}

std::size_t FieldWalk::width() const {
    std::size_t begin = m_words * kBits, end = 0;
    for (Index r = m_first; r <= m_last; ++r)
        for (std::size_t i = 0; i < m_words; ++i)
            if (const std::uint64_t word = rowOf(m_current, r)[i]; word != 0) {
                begin = std::min(begin, i * kBits + static_cast<std::size_t>(std::countr_zero(word)));
                end = std::max(end, (i + 1) * kBits - static_cast<std::size_t>(std::countl_zero(word)));
            }
    return end - begin;
}

std::size_t FieldWalk::count() const {
    std::size_t sum = 0;
    for (Index r = m_first; r <= m_last; ++r)
        for (const std::uint64_t word : rowOf(m_current, r))
            sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
}

void FieldWalk::mark(std::span<unsigned char> image) const {
    for (Index r = m_first; r <= m_last; ++r)
        for (Index j = 0; j <= 2 * m_reach.columns; ++j)
            if ((bitsFrom(rowOf(m_current, r), j) & 1) != 0)
                image[static_cast<std::size_t>((m_top + r) * m_columns + m_left + j)] = 1;
}

Words FieldWalk::rowOf(std::vector<std::uint64_t>& map, Index row) const {
    return Words(map).subspan(static_cast<std::size_t>(row) * m_words, m_words);
}

ConstWords FieldWalk::rowOf(const std::vector<std::uint64_t>& map, Index row) const {
    return ConstWords(map).subspan(static_cast<std::size_t>(row) * m_words, m_words);
}

// Ones for the image's columns among the 64 from `begin` on.
std::uint64_t FieldWalk::insideWord(Index begin) const {
    const Index low = std::clamp<Index>(-begin, 0, kBits), high = std::clamp<Index>(m_columns - begin, 0, kBits);
    return low >= high ? 0 : ~std::uint64_t{0} >> (Index{kBits} - (high - low)) << low;
}

// m_taking: the pixels of the field's row that take their windows. False: there are none.
bool FieldWalk::findTaking(const FieldLayer& layer, std::size_t plane, Index row) {
    const std::size_t imageRow = plane * static_cast<std::size_t>(m_rows) + static_cast<std::size_t>(m_top + row);
    const ConstWords image = ConstWords(layer.bits).subspan(imageRow * m_imageWords, m_imageWords);
    const Words field = rowOf(m_current, row);
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < m_words; ++i) {
        m_taking[i] = field[i] & bitsFrom(image, m_left + static_cast<Index>(i * kBits));
        any |= m_taking[i];
    }
    return any != 0;
}

// From a set of pixels of the layer's output to those of its input that they look at.
void FieldWalk::descend(const FieldLayer& layer, const Reach& reach, std::size_t plane) {
    const Rows rows{std::max({m_first - reach.rows, -m_top, Index{0}}),
                    std::min({m_last + reach.rows, m_rows - 1 - m_top, 2 * m_reach.rows})};
    for (Index r = rows.first; r <= rows.last; ++r)
        std::ranges::fill(rowOf(m_next, r), 0);
    for (Index r = m_first; r <= m_last; ++r) {
        const bool isTaking = findTaking(layer, plane, r);
        const Words into = rowOf(m_next, r), field = rowOf(m_current, r);
        for (std::size_t i = 0; i < m_words; ++i)
            into[i] |= field[i] & ~m_taking[i];
        if (isTaking)
            for (const FieldWindow& window : layer.windows)
                spread(window, r, rows);
    }
    m_current.swap(m_next);
    trim(rows);
}

void FieldWalk::spread(const FieldWindow& window, Index row, Rows within) {
    std::ranges::fill(m_spread, 0);
    for (Index k = -(window.window.columns / 2); k <= window.window.columns / 2; ++k)
        orShifted(m_taking, k * window.dilation, m_spread);
    for (std::size_t i = 0; i < m_words; ++i)
        m_spread[i] &= m_inside[i];
    for (Index k = -(window.window.rows / 2); k <= window.window.rows / 2; ++k) {
        const Index r = row + k * window.dilation;
        if (r < within.first || r > within.last)
            continue;
        const Words into = rowOf(m_next, r);
        for (std::size_t i = 0; i < m_words; ++i)
            into[i] |= m_spread[i];
    }
}

void FieldWalk::trim(Rows rows) {
    const auto isEmpty = [&](Index r) {
        return std::ranges::all_of(rowOf(m_current, r), [](std::uint64_t word) { return word == 0; });
    };
    while (isEmpty(rows.first))
        ++rows.first;
    while (isEmpty(rows.last))
        --rows.last;
    m_first = rows.first;
    m_last = rows.last;
}

} // namespace acti
