// The language of the window: English is written in the sources, the others lie in resources/translations.
#pragma once

#include <QString>

#include <map>
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

// Words that are asked for from here on are in this language; those that are shown already stay. False: there is no
// such translation, and English is spoken.
bool applyLanguage(const QString& id);
// The one that was applied last.
QString shownLanguage();

// What `make` gives in the shown language: made once in each, and there as long as the program runs. For the window's
// thread.
template<auto make>
const auto& inShownLanguage() {
    static std::map<QString, decltype(make())> made;
    const QString language = shownLanguage();
    if (const auto found = made.find(language); found != made.end())
        return found->second;
    return made.emplace(language, make()).first->second;
}

} // namespace acti::ui::settings
