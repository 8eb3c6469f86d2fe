// The main of tests that draw: offscreen, with the program's resources and fonts (link acti_plot and acti_resources).
#include "ui/plot/style.h"

#include <QApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Q_INIT_RESOURCE(actiscope);
    if (!acti::plot::loadFonts())
        return 1;
    testing::InitGoogleTest(&argc, argv);
    const int failed = RUN_ALL_TESTS();
    QCoreApplication::sendPostedEvents(qApp); // what other threads left to be destroyed here
    return failed;
}
