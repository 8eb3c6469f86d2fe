// Every setting that a person can choose, each declared once: its key, what it may be, and the words for it. The
// dialog, the palette and the file follow.
#pragma once

#include <QString>
#include <QVariant>

#include <span>
#include <variant>
#include <vector>

namespace acti::ui::settings {

struct Truth {
    bool initial = true;
};
struct Whole {
    int initial = 0, least = 0, most = 0;
    QString unit = {};
};
struct Option {
    QString id; // as saved
    QString label;
};
struct OneOf {
    QString initial; // an id
    std::vector<Option> options;
};

struct Declaration {
    QString key; // in the file
    QString group;
    QString label;
    QString hint;
    std::variant<Truth, Whole, OneOf> kind;
    QString needs = {}; // the key of a truth without which this means nothing
};

// In the order of the dialog; those of a group stand together.
const std::vector<Declaration>& declarations();

inline constexpr const char* kTheme = "theme";
inline constexpr const char* kLanguage = "language";
inline constexpr const char* kStart = "start";
inline constexpr const char* kShowsStrip = "window/strip";
inline constexpr const char* kReadoutDigits = "figures/digits";
inline constexpr const char* kKinks = "figures/kinks";
inline constexpr const char* kKeepsUnsaved = "safety/autosave";
inline constexpr const char* kKeepDelay = "safety/delay";
inline constexpr const char* kExportFormat = "export/format";
inline constexpr const char* kExportStyle = "export/style";
inline constexpr const char* kExportSize = "export/size";
inline constexpr const char* kExportCaption = "export/caption";
inline constexpr const char* kExportDpi = "export/dpi";
inline constexpr const char* kExportMovieDpi = "export/movie_dpi";

const Declaration& declaration(const QString& key);
QVariant initialOf(const Declaration& declared);
// `value` as the declaration's type; what is of another, out of range or no option is the initial one.
QVariant admitted(const Declaration& declared, const QVariant& value);

} // namespace acti::ui::settings
