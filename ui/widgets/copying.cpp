#include "ui/widgets/copying.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>
#include <QToolTip>
#include <QWidget>

namespace acti::ui {
namespace {

constexpr int kSaidMs = 2000;
constexpr int kAfterMenuMs = 60; // a menu that closes takes the focus back, which would hide the word at once

} // namespace

void sayBriefly(const QString& said, QWidget& by) {
    by.setAccessibleDescription(said);
    QAccessibleEvent alert(&by, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    QTimer::singleShot(kAfterMenuMs, &by, [said, &by] {
        QToolTip::showText(by.mapToGlobal(QPoint(0, by.height())), said, &by, {}, kSaidMs);
    });
    QTimer::singleShot(kSaidMs, &by, [said, &by] {
        if (by.accessibleDescription() == said)
            by.setAccessibleDescription({});
    });
}

void copyText(const QString& text, const QString& said, QWidget& by) {
    QGuiApplication::clipboard()->setText(text);
    sayBriefly(said, by);
}

} // namespace acti::ui
