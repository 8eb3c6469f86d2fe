#include "core/figure/sheet_figure.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>

namespace acti {
namespace {

// Names that say what the title says already; not where several do, since they tell curves apart.
void leaveOutTitle(Panel& panel, const std::string& title) {
    const auto isSaid = [&](const LegendItem& item) {
        const bool hasItsParameters = item.text.starts_with(title + " ") && item.text.find(" = ") != std::string::npos;
        return !title.empty() && (item.text == title || hasItsParameters);
    };
    if (std::ranges::count_if(panel.legend, isSaid) == 1)
        std::erase_if(panel.legend, isSaid);
}

// The names of the panel go to the page. What belongs to one panel alone, a difference or a picture, stays there.
void share(Panel& panel, std::vector<LegendItem>& shared) {
    if (panel.keepsAspect || panel.row > 0)
        return;
    for (LegendItem& item : panel.legend)
        if (std::ranges::find(shared, item) == shared.end())
            shared.push_back(std::move(item));
    panel.legend.clear();
}

} // namespace

std::string sheetLetter(std::size_t index) {
    std::string letters;
    for (++index; index > 0; index = (index - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (index - 1) % 26));
    return letters;
}

Result<void> checkSheet(const SheetFigure& sheet) {
    for (const auto& [count, key] : {std::pair(sheet.rows, "rows"), std::pair(sheet.columns, "columns")})
        if (count < 1 || count > kMostSheetSide)
            return Error{ErrorCode::OutOfRange,
                         "must be 1 to " + std::to_string(kMostSheetSide) + ", not " + std::to_string(count), key};
    if (!kSheetMarginsMm.contains(sheet.marginMm))
        return Error{ErrorCode::OutOfRange,
                     "must be " + shortest(kSheetMarginsMm.min) + " to " + shortest(kSheetMarginsMm.max) + " mm, not " +
                         shortest(sheet.marginMm),
                     "margin_mm"};
    if (sheet.figures.empty())
        return Error{ErrorCode::InvalidArgument, "names no figure; a sheet has at least one", "figures"};
    if (sheet.figures.size() > sheet.rows * sheet.columns)
        return Error{ErrorCode::InvalidArgument,
                     "names " + std::to_string(sheet.figures.size()) + " figures, and " + std::to_string(sheet.rows) +
                         " x " + std::to_string(sheet.columns) + " have room for " +
                         std::to_string(sheet.rows * sheet.columns),
                     "figures"};
    std::vector<std::string> sorted = sheet.figures;
    std::ranges::sort(sorted);
    if (const auto twice = std::ranges::adjacent_find(sorted); twice != sorted.end())
        return Error{ErrorCode::InvalidArgument, "names “" + *twice + "” twice", "figures"};
    return {};
}

Scene layoutSheet(const SheetFigure& sheet, std::vector<Scene> scenes) {
    ACTI_EXPECT(checkSheet(sheet) && scenes.size() == sheet.figures.size());
    Scene page;
    page.marginMm = sheet.marginMm;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        page.cells.push_back({.letter = sheet.isLettered ? sheetLetter(i) : std::string(),
                              .title = std::move(scenes[i].title),
                              .row = static_cast<int>(i / sheet.columns),
                              .column = static_cast<int>(i % sheet.columns)});
        for (Panel& panel : scenes[i].panels) {
            panel.cell = static_cast<int>(i);
            panel.isLegendAbove = true; // a cell is too small to have it over its curves
            leaveOutTitle(panel, page.cells.back().title);
            if (sheet.sharesLegend)
                share(panel, page.legend);
        }
        std::ranges::move(scenes[i].panels, std::back_inserter(page.panels));
    }
    return page;
}

} // namespace acti
