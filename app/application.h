// The one Qt application object, with the names under which settings and fonts are found.
#pragma once

#include <QApplication>

#include <memory>

namespace acti {

std::unique_ptr<QApplication> makeApplication();

// The same with no display needed: for commands that draw figures.
std::unique_ptr<QApplication> makeHeadlessApplication();

} // namespace acti
