// Words that core gives, in the window's language: families, what a tile shows, channels, warnings. Figures keep the
// English ones.
#pragma once

#include <QString>

#include <string_view>

namespace acti::ui {

// As it is, where there is no translation.
QString inTheWindowsLanguage(std::string_view english);

} // namespace acti::ui
