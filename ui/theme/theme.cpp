#include "ui/theme/theme.h"

#include "ui/plot/style.h"

#include <QApplication>
#include <QFile>
#include <QProxyStyle>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>

namespace acti::ui {
namespace {

const Theme* g_current = nullptr; // of the one application object; set by applyTheme alone

// Fusion, without lines under letters: the menus' keys work as ever.
class QuietStyle : public QProxyStyle {
public:
    QuietStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {
        setObjectName(QStringLiteral("fusion"));
    }
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override {
        return hint == SH_UnderlineShortcut ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

bool desktopIsDark() {
    static const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return isDark;
}

QString nameOf(const QColor& colour) { return colour.name(QColor::HexRgb); }

} // namespace

const Theme& lightTheme() {
    static const Theme theme{.id = QStringLiteral("light"),
                             .isDark = false,
                             .bar = "#ffffff",
                             .ground = "#f4f4f2",
                             .surface = "#ffffff",
                             .field = "#f3f3f1",
                             .raised = "#ffffff",
                             .hover = "#f0f1f3",
                             .selected = "#e6eefc",
                             .border = "#e2e2e0",
                             .text = "#1d1d1f",
                             .muted = "#66696e",
                             .accent = "#0a6cdb",
                             .accentText = "#ffffff",
                             .amber = "#a86f00",
                             .warning = "#8a5a00",
                             .danger = "#b3261e"};
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme{.id = QStringLiteral("dark"),
                             .isDark = true,
                             .bar = "#222428",
                             .ground = "#1a1b1e",
                             .surface = "#24262a",
                             .field = "#2c2f34",
                             .raised = "#3a3e45",
                             .hover = "#2b2e33",
                             .selected = "#2c3a55",
                             .border = "#34373c",
                             .text = "#ececee",
                             .muted = "#a3a6ab",
                             .accent = "#5aa9ff",
                             .accentText = "#0d1420",
                             .amber = "#f0b429",
                             .warning = "#f0b429",
                             .danger = "#ff8a80"};
    return theme;
}

const Theme& themeFor(ThemeChoice choice) {
    if (choice == ThemeChoice::System)
        return desktopIsDark() ? darkTheme() : lightTheme();
    return choice == ThemeChoice::Dark ? darkTheme() : lightTheme();
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.bar);
    palette.setColor(QPalette::Base, theme.field);
    palette.setColor(QPalette::AlternateBase, theme.hover);
    palette.setColor(QPalette::Button, theme.bar);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        palette.setColor(role, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.border);
    palette.setColor(QPalette::Light, theme.surface);
    return palette;
}

// The sheet names tokens as @token; this is where they get their colours.
QString styleSheetOf(const Theme& theme) {
    QFile file(QStringLiteral(":/theme/window.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<const char*, QColor> tokens[] = {{"accentText", theme.accentText}, {"accent", theme.accent},
                                                     {"amber", theme.amber},           {"bar", theme.bar},
                                                     {"border", theme.border},         {"danger", theme.danger},
                                                     {"field", theme.field},           {"ground", theme.ground},
                                                     {"hover", theme.hover},           {"muted", theme.muted},
                                                     {"raised", theme.raised},         {"selected", theme.selected},
                                                     {"surface", theme.surface},       {"text", theme.text},
                                                     {"warning", theme.warning}};
    for (const auto& [name, colour] : tokens)
        sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(QLatin1String(name))), nameOf(colour));
    sheet.replace(QStringLiteral("@shade"), theme.isDark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

void applyTheme(const Theme& theme) {
    desktopIsDark(); // before our own palette hides the desktop's
    plot::loadFonts();
    g_current = &theme;
    if (const char* done = "quietStyle"; !qApp->property(done).toBool()) { // a sheet hides what lies below it
        QApplication::setStyle(new QuietStyle);
        qApp->setProperty(done, true);
    }
    QApplication::setPalette(paletteOf(theme));
    if (const QFont font = plot::textFont(9.75); QApplication::font() != font) // every widget is told of it
        QApplication::setFont(font);
    qApp->setStyleSheet(styleSheetOf(theme));
}

const Theme& currentTheme() { return g_current ? *g_current : lightTheme(); }

} // namespace acti::ui
