#include "ui/widgets/frames.h"

#include "ui/theme/theme.h"

#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

namespace acti::ui {

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

void fillScrolled(QWidget& panel, QWidget* content) {
    auto* outer = new QVBoxLayout(&panel);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scrolled(content));
}

} // namespace acti::ui
