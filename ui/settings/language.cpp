#include "ui/settings/language.h"

#include "ui/settings/declarations.h"
#include "ui/settings/settings_file.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace acti::ui::settings {
namespace {

const QString kEnglish = QStringLiteral("en");
const QString kTranslator = QStringLiteral("words");    // the name of ours
constexpr const char* kShownLanguage = "shownLanguage"; // a property of the application

// Of Qt's own that the window shows: they are translated with ours.
[[maybe_unused]] constexpr const char* kOfQt[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),  QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"), QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Reset"), QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),   QT_TRANSLATE_NOOP("QPlatformTheme", "Restore Defaults"),
    QT_TRANSLATE_NOOP("QUndoStack", "Undo %1"),   QT_TRANSLATE_NOOP("QUndoStack", "Redo %1"),
    QT_TRANSLATE_NOOP("QUndoStack", "Undo"),      QT_TRANSLATE_NOOP("QUndoStack", "Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),      QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),       QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),     QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
};

bool isThere(const QString& id) { return std::ranges::find(languages(), id, &Language::id) != languages().end(); }

// "zh-Hans-CN", "zh_CN" and "zh" are all the one Chinese that there is; Traditional is not.
QString forDesktop(const QStringList& wanted) {
    for (const QString& name : wanted) {
        const QString language = name.section(QRegularExpression(QStringLiteral("[-_]")), 0, 0).toLower();
        if (language == kEnglish || language == QLatin1String("ja"))
            return language;
        if (language == QLatin1String("zh") && !name.contains(QLatin1String("Hant")) &&
            !name.contains(QLatin1String("TW")) && !name.contains(QLatin1String("HK")))
            return QStringLiteral("zh_CN");
    }
    return kEnglish;
}

} // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> kLanguages{{kEnglish, QStringLiteral("English")},
                                                  {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                                                  {QStringLiteral("ja"), QStringLiteral("日本語")}};
    return kLanguages;
}

QString chosenLanguage() {
    const QString saved = read(QLatin1String(kLanguage)).toString();
    return isThere(saved) ? saved : forDesktop(QLocale::system().uiLanguages());
}

bool applyLanguage(const QString& id) {
    QCoreApplication* program = QCoreApplication::instance();
    for (QTranslator* before : program->findChildren<QTranslator*>(kTranslator)) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    program->setProperty(kShownLanguage, kEnglish);
    if (id == kEnglish)
        return true;
    auto translator = std::make_unique<QTranslator>();
    translator->setObjectName(kTranslator);
    if (!translator->load(QStringLiteral(":/translations/actiscope_%1.qm").arg(id)) ||
        !QCoreApplication::installTranslator(translator.get()))
        return false;
    translator.release()->setParent(program);
    program->setProperty(kShownLanguage, id);
    return true;
}

QString shownLanguage() {
    const QVariant shown = QCoreApplication::instance()->property(kShownLanguage);
    return shown.isValid() ? shown.toString() : kEnglish;
}

} // namespace acti::ui::settings
