// The one Qt application object, with the names under which settings and fonts are found.
#pragma once

#include <QApplication>

#include <filesystem>
#include <memory>

namespace acti {

std::unique_ptr<QApplication> makeApplication();

// Where the program keeps what is its own: unsaved work, which sessions were made here. It needs no application object.
std::filesystem::path ownDataFolder();

// The same with no display needed: for commands that draw figures.
std::unique_ptr<QApplication> makeHeadlessApplication();

} // namespace acti
