// A field for a formula of one's own, as high as its text needs: shown while it is typed; a mistake is marked at its
// character and said below. What is left with a mistake stays in the field, and the curve is what it was before.
#pragma once

#include "core/base/error.h"
#include "ui/document/document.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QKeyEvent;
class QLabel;
class QPlainTextEdit;

namespace acti {
struct Formula;
struct FormulaRemark;
struct ReadFormula;
} // namespace acti

namespace acti::ui {

class FormulaField : public QWidget {
    Q_OBJECT
public:
    explicit FormulaField(QWidget* parent = nullptr);

    // Shows `formula`, unless the field holds a draft with a mistake that began as this formula or is being typed.
    void setFormula(const QString& formula);
    void beginTyping();

    // What else a formula must be, beside readable: an error of this is a mistake as any other.
    using Demand = std::function<Result<void>(const Formula&)>;
    void setDemand(Demand demand);

    // The place of the mistake in the text, in characters from 0; -1: there is none.
    int mistakeAt() const { return m_mistakeAt; }

signals:
    // A formula that can be read, or the one from before where a draft with a mistake stands for a while, is left or
    // given up; `gesture` is the same from
    // entering the field to leaving it, or to Return.
    void edited(const QString& formula, quint64 gesture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read(const QString& text);
    Result<ReadFormula> readDemanded(const QString& text) const;
    void showMistake(const Error& error);
    void showSound();
    void showRemark(const FormulaRemark& remark);
    bool handleKey(int key);
    void leave();
    void setText(const QString& text);
    void fitHeight();
    bool overridesShortcut(const QKeyEvent& event) const;
    QString text() const;

    Demand m_demand;
    QPlainTextEdit* m_edit = nullptr;
    QLabel* m_message = nullptr;
    QTimer m_hesitation; // with a mistake in the draft
    Gesture m_gesture = 0;
    QString m_before; // the formula when the edit began
    int m_mistakeAt = -1;
    bool m_isShowing = false; // the text is set, not typed
};

} // namespace acti::ui
