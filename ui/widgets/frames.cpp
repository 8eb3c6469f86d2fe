#include "ui/widgets/frames.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QFrame>
#include <QScreen>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

void frameWithFocus(QFrame& card, const QWidget& figure) {
    QObject::connect(qApp, &QApplication::focusChanged, &card, [&card, &figure](QWidget*, const QWidget* now) {
        // A click says by itself where it is.
        const bool has = now && (now == &figure || figure.isAncestorOf(now)) &&
                         now->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (card.property("focused").toBool() == has)
            return;
        card.setProperty("focused", has);
        card.style()->unpolish(&card);
        card.style()->polish(&card);
    });
}

} // namespace

QWidget* onCard(std::initializer_list<QWidget*> parts) {
    auto* ground = new QWidget;
    ground->setObjectName(QStringLiteral("ground"));
    auto* outer = new QVBoxLayout(ground);
    outer->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(kRhythm, 2 * kRhythm, kRhythm, kRhythm);
    inner->setSpacing(kRhythm);
    for (QWidget* part : parts)
        inner->addWidget(part, inner->isEmpty() ? 1 : 0);
    outer->addWidget(card);
    if (parts.size() > 0)
        frameWithFocus(*card, **parts.begin());
    return ground;
}

QScrollArea* scrolled(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QScrollArea* scrolledBothWays(QWidget* content) {
    QScrollArea* area = scrolled(content);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QSize roomFor(const QWidget& dialog) {
    constexpr int kWindowFrame = 5 * kRhythm; // its title bar, which is not known before it is shown
    const QWidget* around = dialog.parentWidget() ? dialog.parentWidget()->window() : &dialog;
    const QRect screen = around->screen()->availableGeometry();
    return {screen.width() - kRhythm, screen.height() - kWindowFrame};
}

void fillScrolled(QWidget& panel, QWidget* content) {
    auto* outer = new QVBoxLayout(&panel);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(content));
}

} // namespace acti::ui
