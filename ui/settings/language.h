// The language of the window: English is written in the sources, the others lie in resources/translations.
#pragma once

#include <QString>

#include <vector>

namespace acti::ui::settings {

struct Language {
    QString id;   // "zh_CN", as its file is named
    QString name; // in itself
};
const std::vector<Language>& languages();

// The one to be used: of the setting, which is read as it stands, or for "system" the first of the desktop's that there
// is, else English.
QString chosenLanguage();

// Before the first word is shown. False: there is no such translation, and English stays.
bool applyLanguage(const QString& id);

} // namespace acti::ui::settings
