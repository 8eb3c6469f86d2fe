// The window's colours, spacing and style sheet, for light and for dark. One place; widgets ask for tokens by meaning.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace acti::ui {

enum class ThemeChoice { System, Light, Dark };

struct Theme {
    QString id; // also the id of the figure style that matches: "light", "dark"
    bool isDark = false;
    QColor bar;     // the top bar, docks and status bar
    QColor ground;  // behind the figure
    QColor surface; // the figure's card
    QColor field;   // inputs
    QColor raised;  // what lies on a field or over the window: the chosen segment, lists that open, tooltips
    QColor hover;
    QColor selected;
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentText; // on the accent
    QColor amber;      // where T wins
    QColor warning;
    QColor danger;
};

inline constexpr int kRhythm = 8; // pixels; every distance is a multiple, or a half

const Theme& lightTheme();
const Theme& darkTheme();

// System follows the desktop's palette as it was when the program started.
const Theme& themeFor(ThemeChoice choice);

QPalette paletteOf(const Theme& theme);
QString styleSheetOf(const Theme& theme);

// Fusion, palette, style sheet and fonts for the whole application; afterwards currentTheme() is `theme`.
void applyTheme(const Theme& theme);
const Theme& currentTheme();

} // namespace acti::ui
