#include "ui/widgets/long_text.h"

#include "ui/theme/theme.h"
#include "ui/widgets/frames.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

constexpr int kTextWidth = 64 * kRhythm;

} // namespace

void showLongText(const QString& title, const QString& html, QWidget& window) {
    QDialog dialog(&window);
    dialog.setWindowTitle(title);
    auto* text = new QLabel(html);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 2 * kRhythm);
    layout->setSpacing(2 * kRhythm);
    QScrollArea* area = scrolled(text);
    area->setFocusPolicy(Qt::StrongFocus); // arrow keys scroll
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    const QSize wanted(kTextWidth + 6 * kRhythm,
                       text->heightForWidth(kTextWidth) + buttons->sizeHint().height() + 8 * kRhythm);
    dialog.resize(wanted.boundedTo(roomFor(dialog)));
    dialog.exec();
}

} // namespace acti::ui
