#include "ui/window/save_question.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

TEST(SaveQuestion, ANameIsCompletedOnce) {
    const QStringList suffixes{QStringLiteral("pdf"), QStringLiteral("png")};
    const auto completed = [&](const char* path) {
        return withSuffix(QString::fromLatin1(path), suffixes).toStdString();
    };
    EXPECT_EQ(completed("/a/figure"), "/a/figure.pdf");
    EXPECT_EQ(completed("/a/figure.pdf"), "/a/figure.pdf");
    EXPECT_EQ(completed("/a/figure.PNG"), "/a/figure.PNG");
    EXPECT_EQ(completed("/a/figure.v2"), "/a/figure.v2.pdf");
    EXPECT_EQ(completed("/a.pdf/figure"), "/a.pdf/figure.pdf");
    EXPECT_EQ(completed("/a/.pdf"), "/a/.pdf.pdf");
}

} // namespace
} // namespace acti::ui
