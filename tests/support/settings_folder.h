// Settings in a folder of the test's own: those of the person who runs the tests are left alone.
#pragma once

#include "tests/support/temporary_folder.h"

#include <QSettings>

namespace acti::ui {

class SettingsFolder {
public:
    SettingsFolder() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromStdString(path().string()));
    }
    const std::filesystem::path& path() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
};

} // namespace acti::ui
