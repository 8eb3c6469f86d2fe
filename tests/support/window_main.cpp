// The main of tests that need widgets: offscreen, with the program's resources and look (link acti_ui).
#include "ui/theme/theme.h"

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Q_INIT_RESOURCE(actiscope);
    acti::ui::applyTheme(acti::ui::lightTheme());
    testing::InitGoogleTest(&argc, argv);
    const int failed = RUN_ALL_TESTS();
    QCoreApplication::sendPostedEvents(qApp); // what other threads left to be destroyed here
    return failed;
}
