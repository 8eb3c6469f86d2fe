// The main of tests that need Qt's fonts and images: offscreen, with the program's resources (link acti_resources).
#include <QGuiApplication>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    Q_INIT_RESOURCE(actiscope);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
