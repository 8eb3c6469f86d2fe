#include "ui/settings/declarations.h"

#include "core/activations/kink_conventions.h"
#include "core/base/expect.h"
#include "ui/plot/export.h"
#include "ui/plot/size_presets.h"
#include "ui/plot/style.h"
#include "ui/settings/language.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace acti::ui::settings {
namespace {

// The context of the words, for translators.
struct Settings {
    Q_DECLARE_TR_FUNCTIONS(acti::ui::Settings)
};

QString key(const char* text) { return QString::fromLatin1(text); }

std::vector<Option> themes() {
    return {{key("system"), Settings::tr("As the desktop")},
            {key("light"), Settings::tr("Light")},
            {key("dark"), Settings::tr("Dark")}};
}

std::vector<Option> languageOptions() {
    std::vector<Option> options{{key("system"), Settings::tr("As the desktop")}};
    for (const Language& language : languages())
        options.push_back({language.id, language.name});
    return options;
}

std::vector<Option> starts() {
    return {{key("example"), Settings::tr("With an example")},
            {key("last"), Settings::tr("With the last session")},
            {key("empty"), Settings::tr("Empty")}};
}

// "none": the side that the written formula takes.
std::vector<Option> frameworks() {
    std::vector<Option> options{{key("none"), Settings::tr("As the formula has it")}};
    for (const std::string_view name : kinkFrameworks())
        options.push_back({fromView(name), fromView(name)});
    return options;
}

std::vector<Option> formats() {
    std::vector<Option> options;
    for (const plot::FormatName& format : plot::kFormats)
        options.push_back({fromView(format.id), fromView(format.id).toUpper()});
    return options;
}

std::vector<Option> styles() {
    std::vector<Option> options;
    for (const plot::Style& style : plot::styles())
        options.push_back(
            {QString::fromStdString(style.id), QCoreApplication::translate("acti::plot::Style", style.name)});
    return options;
}

std::vector<Option> sizes() {
    std::vector<Option> options;
    for (const plot::SizePreset& preset : plot::kSizePresets)
        options.push_back({fromView(preset.id), QCoreApplication::translate("acti::plot::Size", preset.name)});
    return options;
}

std::vector<Declaration> make() {
    const QString window = Settings::tr("Window"), figures = Settings::tr("Figures"),
                  safety = Settings::tr("Unsaved changes"), files = Settings::tr("Export");
    return {
        {key(kTheme), window, Settings::tr("Theme"),
         Settings::tr("The colours of the window; figures on paper keep theirs. “As the desktop”: as it is when "
                      "Actiscope starts"),
         OneOf{key("system"), themes()}},
        {key(kLanguage), window, Settings::tr("Language"),
         Settings::tr("Of menus and panels, at once; figures keep their English words"),
         OneOf{key("system"), languageOptions()}},
        {key(kStart), window, Settings::tr("Start"), Settings::tr("What is open when Actiscope starts without a file"),
         OneOf{key("example"), starts()}},
        {key(kShowsStrip), window, Settings::tr("Strip of figures"),
         Settings::tr(
             "Small pictures of the session's figures below the shown one, where there are several and the window "
             "is high enough"),
         Truth{true}},
        {key(kReadoutDigits), figures, Settings::tr("Digits at the cursor"),
         Settings::tr("How many significant digits the values at the cursor have"), Whole{5, 3, 15}},
        {key(kKinks), figures, Settings::tr("f′ at kinks of new curves"),
         Settings::tr(
             "The framework whose value is marked where the slope jumps, for curves that are added from now on"),
         OneOf{key("none"), frameworks()}},
        {key(kKeepsUnsaved), safety, Settings::tr("Keep for the case of a crash"),
         Settings::tr("Keeps a copy of unsaved changes, for you alone, and offers it at the next start"), Truth{true}},
        {key(kKeepDelay), safety, Settings::tr("Kept at the latest after"),
         Settings::tr("How old the copy of unsaved changes may be"), Whole{2, 1, 5, Settings::tr(" s")},
         key(kKeepsUnsaved)},
        {key(kExportFormat), files, Settings::tr("Format"),
         Settings::tr("Of the last export; the next one begins with it"), OneOf{key("pdf"), formats()}},
        {key(kExportStyle), files, Settings::tr("Style"),
         Settings::tr("Of the last export; the next one begins with it"), OneOf{key("paper"), styles()}},
        {key(kExportSize), files, Settings::tr("Size"), Settings::tr("Of the last export; the next one begins with it"),
         OneOf{key("composed"), sizes()}},
        {key(kExportCaption), files, Settings::tr("Caption"),
         Settings::tr("Whether the next export begins with formulas and parameters below the figure"), Truth{false}},
        {key(kExportDpi), files, Settings::tr("Resolution"), Settings::tr("Of exported and copied pixels"),
         Whole{300, 20, 2400, Settings::tr(" dpi")}},
        {key(kExportMovieDpi), files, Settings::tr("Resolution of moving pictures"), Settings::tr("Of GIF and WebP"),
         Whole{144, 20, 2400, Settings::tr(" dpi")}},
    };
}

} // namespace

const std::vector<Declaration>& declarations() { return inShownLanguage<&make>(); }

const Declaration& declaration(const QString& wanted) {
    const auto found = std::ranges::find(declarations(), wanted, &Declaration::key);
    ACTI_EXPECT(found != declarations().end());
    return *found;
}

QVariant initialOf(const Declaration& declared) {
    return std::visit([](const auto& kind) { return QVariant::fromValue(kind.initial); }, declared.kind);
}

QVariant admitted(const Declaration& declared, const QVariant& value) {
    if (std::holds_alternative<Truth>(declared.kind)) {
        const QString text = value.toString();
        return text == QLatin1String("true") || text == QLatin1String("false") ? QVariant(text == QLatin1String("true"))
                                                                               : initialOf(declared);
    }
    if (const Whole* whole = std::get_if<Whole>(&declared.kind)) {
        bool isNumber = false;
        const int number = value.toString().toInt(&isNumber);
        return isNumber && number >= whole->least && number <= whole->most ? QVariant(number) : initialOf(declared);
    }
    const QString id = value.toString();
    const auto& options = std::get<OneOf>(declared.kind).options;
    return std::ranges::find(options, id, &Option::id) == options.end() ? initialOf(declared) : QVariant(id);
}

} // namespace acti::ui::settings
