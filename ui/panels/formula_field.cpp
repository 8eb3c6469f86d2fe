#include "ui/panels/formula_field.h"

#include "core/activations/custom.h"
#include "core/base/text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kHesitationMs = 700;
constexpr int kMostLines = 5; // of the field; longer text scrolls

// Return ends an edit, so lines come by pasting alone, as in code of several lines.
class FormulaEdit : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void insertFromMimeData(const QMimeData* source) override { insertPlainText(source->text().trimmed()); }
};

// "column N" counts characters from 1; a field counts from 0, and those beyond the first 65,536 twice.
int characterOf(const std::string& where, const QString& text) {
    constexpr std::string_view kWord = "column ";
    const std::size_t at = where.rfind(kWord);
    const auto column =
        at == std::string::npos ? std::nullopt : parseInteger(std::string_view(where).substr(at + kWord.size()));
    if (!column || *column < 1)
        return static_cast<int>(text.size());
    qsizetype character = 0;
    for (auto left = *column - 1; left > 0 && character < text.size(); --left)
        character += text[character].isHighSurrogate() && character + 1 < text.size() ? 2 : 1;
    return static_cast<int>(character);
}

[[maybe_unused]] constexpr const char* kRemarks[] = {
    QT_TRANSLATE_NOOP("CoreWords", "this power is NaN where its base is negative, since its exponent is not a whole "
                                   "number; cbrt(x) is the cube root of every x"),
    QT_TRANSLATE_NOOP("CoreWords", "this power is NaN where its base is negative, since its exponent is not a whole "
                                   "number; sign(x) * abs(x)^p keeps the sign of x"),
    QT_TRANSLATE_NOOP("CoreWords", "a product without a sign goes from left to right: 1/2x is (1/2)*x; for the other "
                                   "write 1/(2x)"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is one name, that of a parameter; the function is written %2(x)"),
    QT_TRANSLATE_NOOP("CoreWords", "%1 is one name, that of a parameter; the product is written %2*%3 or %2 %3"),
    QT_TRANSLATE_NOOP("CoreWords", "% is a remainder here, as in Python: it has the sign of the divisor"),
};

QString remarkText(const FormulaRemark& remark) {
    QString text = inTheWindowsLanguage(remark.form);
    for (std::size_t i = 0; i < remark.words.size(); ++i)
        text.replace(QLatin1Char('%') + QString::number(i + 1), QString::fromStdString(remark.words[i]));
    return text;
}

} // namespace

FormulaField::FormulaField(QWidget* parent)
    : QWidget(parent), m_edit(new FormulaEdit), m_message(roleLabel("muted", {})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm / 2);
    layout->addWidget(m_edit);
    layout->addWidget(m_message);
    m_edit->setPlaceholderText(tr("max(x, a * x)"));
    m_edit->setAccessibleName(tr("Formula of x"));
    m_edit->setToolTip(tr("A formula of x; every other name is a parameter. x > 0 ? x : a * expm1(x), "
                          "b = 2 in [0, 10]; x * sigmoid(b * x)"));
    m_edit->setTabChangesFocus(true);
    m_edit->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_edit->document()->setDocumentMargin(0);
    m_edit->installEventFilter(this);
    m_message->setWordWrap(true);
    m_message->hide();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_isShowing)
            read(text());
    });
    fitHeight();
    // The sound beginning of a draft means something else than the whole will: it is not left standing.
    m_hesitation.setSingleShot(true);
    m_hesitation.setInterval(kHesitationMs);
    connect(&m_hesitation, &QTimer::timeout, this, [this] { emit edited(m_before, m_gesture); });
}

void FormulaField::setFormula(const QString& formula) {
    const bool isKept = m_mistakeAt >= 0 && (m_edit->hasFocus() || formula == m_before);
    if (text() == formula || isKept)
        return;
    m_before = formula;
    setText(formula);
    showSound();
    if (const auto read = readFormula(formula.toStdString(), catalogueLibrary()); read && !read->remarks.empty())
        showRemark(read->remarks.front());
}

QString FormulaField::text() const { return m_edit->toPlainText(); }

// What was typed before is no longer undone by the field, but by the session.
void FormulaField::setText(const QString& text) {
    m_isShowing = true;
    m_edit->setPlainText(text);
    m_isShowing = false;
}

// As many lines as the text fills.
void FormulaField::fitHeight() {
    int lines = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        m_edit->document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += std::max(1, block.layout()->lineCount());
    }
    const bool isLong = lines > kMostLines;
    m_edit->setVerticalScrollBarPolicy(isLong ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int around = kRhythm + 4; // the frame and what lies within it
    m_edit->setFixedHeight(std::clamp(lines, 1, kMostLines) * m_edit->fontMetrics().lineSpacing() + around);
}

void FormulaField::showSound() {
    m_hesitation.stop();
    m_mistakeAt = -1;
    m_message->hide();
    m_edit->setProperty("invalid", false);
    m_edit->setStatusTip({});
    m_edit->style()->polish(m_edit);
}

void FormulaField::beginTyping() {
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void FormulaField::setDemand(Demand demand) { m_demand = std::move(demand); }

Result<ReadFormula> FormulaField::readDemanded(const QString& text) const {
    auto read = readFormula(text.toStdString(), catalogueLibrary());
    if (read && m_demand)
        if (const auto met = m_demand(read->formula); !met)
            return met.error();
    return read;
}

void FormulaField::read(const QString& text) {
    const auto formula = readDemanded(text);
    if (!formula) {
        m_hesitation.start();
        return showMistake(formula.error());
    }
    showSound();
    if (!formula->remarks.empty())
        showRemark(formula->remarks.front());
    emit edited(text, m_gesture);
}

// How a sound formula is read, where it may be meant otherwise.
void FormulaField::showRemark(const FormulaRemark& remark) {
    m_message->setText(
        tr("character %1: %2").arg(QString::number(characterOf(remark.where, text()) + 1), remarkText(remark)));
    m_message->show();
    m_edit->setStatusTip(m_message->text());
}

// The words stand under the character that they are about, as far as the field's width allows, with an arrow to it.
void FormulaField::showMistake(const Error& error) {
    m_mistakeAt = characterOf(error.where, text());
    m_edit->setProperty("invalid", true);
    m_edit->style()->polish(m_edit);
    const QString text = this->text();
    const QString what = QString::fromStdString(error.what);
    const QString before = text.mid(std::max(0, m_mistakeAt - 12), std::min(12, m_mistakeAt));
    const QString place =
        m_mistakeAt < text.size()
            ? tr("character %1, %2▸%3: %4").arg(m_mistakeAt + 1).arg(before, text.mid(m_mistakeAt, 8), what)
            : tr("at the end: %1").arg(what);
    m_message->setText(place);
    m_message->show();
    m_edit->setStatusTip(place);
}

// Return goes to a mistake, or ends the edit; Escape gives it up.
bool FormulaField::handleKey(int key) {
    if (key == Qt::Key_Escape && text() != m_before) {
        setText(m_before);
        showSound();
        emit edited(m_before, m_gesture);
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (m_mistakeAt >= 0) {
        QTextCursor cursor = m_edit->textCursor();
        cursor.setPosition(std::min<int>(m_mistakeAt, static_cast<int>(text().size()) - 1));
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        m_edit->setTextCursor(cursor);
        return true;
    }
    m_before = text();
    m_edit->document()->clearUndoRedoStacks(); // from here on it is a step of the session
    m_gesture = Document::newGesture();
    return true;
}

// Escape is the field's while it has something to give up; undo and redo are while something typed can be undone or
// redone. After that they are the session's.
bool FormulaField::overridesShortcut(const QKeyEvent& event) const {
    if (event.key() == Qt::Key_Escape)
        return text() != m_before;
    if (event.matches(QKeySequence::Undo))
        return m_edit->document()->isUndoAvailable();
    return event.matches(QKeySequence::Redo) && m_edit->document()->isRedoAvailable();
}

// The sound beginning of a draft was shown while it was typed; it is nobody's formula.
void FormulaField::leave() {
    m_hesitation.stop();
    if (m_mistakeAt < 0)
        m_before = text();
    else
        emit edited(m_before, m_gesture);
}

bool FormulaField::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        m_gesture = Document::newGesture();
        if (m_mistakeAt < 0)
            m_before = text();
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        leave();
    if (event->type() == QEvent::Resize && watched == m_edit)
        QMetaObject::invokeMethod(this, &FormulaField::fitHeight, Qt::QueuedConnection);
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isOurs =
            key.key() == Qt::Key_Escape || key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
        if (isOurs) {
            event->setAccepted(overridesShortcut(key));
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace acti::ui
