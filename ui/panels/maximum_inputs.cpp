#include "ui/panels/maximum_inputs.h"

#include "core/figure/sweep_inputs.h"
#include "ui/plot/style.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace acti::ui {
namespace {

// "x₁ =", as the figure has it.
QString inputName(std::size_t index) { return QString::fromStdString(nameOfInput(index)) + QStringLiteral(" ="); }

} // namespace

MaximumInputs::MaximumInputs(QWidget* parent) : QWidget(parent), m_add(linkButton(tr("Add an input"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    m_rows = new QWidget;
    column->addWidget(roleLabel("small", tr("Lines over x; type a slope and an offset")));
    column->addWidget(m_rows);
    m_add->setToolTip(tr("Another line, slope × x + offset; at most %1").arg(kMostInputs));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        auto inputs = m_inputs;
        inputs.push_back({0, static_cast<double>(inputs.size())});
        emit edited(inputs, tr("Add an input"));
    });
}

void MaximumInputs::setInputs(const std::vector<MaximumInput>& inputs) {
    const bool isSameCount = inputs.size() == m_fields.size();
    m_inputs = inputs;
    if (!isSameCount)
        rebuild();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        m_fields[i].first->setValue(inputs[i].slope);
        m_fields[i].second->setValue(inputs[i].offset);
    }
    m_add->setEnabled(inputs.size() < kMostInputs);
}

NumberEdit* MaximumInputs::field(std::size_t index, double MaximumInput::*member, const QString& name) {
    auto* edit = new NumberEdit;
    edit->setDomain({-kLargestInput, kLargestInput});
    edit->setAccessibleName(name);
    edit->setToolTip(tr("%1; up and down keys step it").arg(name));
    connect(edit, &NumberEdit::valueEdited, this, [this, index, member](double value) {
        auto inputs = m_inputs;
        inputs[index].*member = value;
        emit edited(inputs, tr("Change input %1").arg(index + 1));
    });
    return edit;
}

void MaximumInputs::rebuild() {
    for (const auto& [slope, offset] : m_fields)
        for (NumberEdit* edit : {slope, offset})
            edit->disconnect(this); // hidden, it would tell what was typed, of an input that may be gone
    m_fields.clear();
    auto* fresh = new QWidget;
    auto* column = new QVBoxLayout(fresh);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    const auto maths = [](const QString& text) {
        auto* label = new QLabel(text);
        label->setFont(plot::mathFont(12));
        return label;
    };
    for (std::size_t i = 0; i < m_inputs.size(); ++i) {
        auto* row = new QHBoxLayout;
        row->setSpacing(kRhythm / 2);
        auto* slope = field(i, &MaximumInput::slope, tr("Slope of input %1").arg(i + 1));
        auto* offset = field(i, &MaximumInput::offset, tr("Offset of input %1").arg(i + 1));
        auto* remove = new QToolButton;
        remove->setIcon(icon(QStringLiteral("close")));
        remove->setFocusPolicy(Qt::StrongFocus);
        remove->setEnabled(m_inputs.size() > 1);
        remove->setAccessibleName(tr("Remove input %1").arg(i + 1));
        remove->setToolTip(tr("Remove this input"));
        connect(remove, &QToolButton::clicked, this, [this, i] {
            auto inputs = m_inputs;
            inputs.erase(inputs.begin() + static_cast<std::ptrdiff_t>(i));
            emit edited(inputs, tr("Remove input %1").arg(i + 1));
        });
        row->addWidget(maths(inputName(i)));
        row->addWidget(slope, 1);
        row->addWidget(maths(QStringLiteral("x  +")));
        row->addWidget(offset, 1);
        row->addWidget(remove);
        column->addLayout(row);
        m_fields.emplace_back(slope, offset);
    }
    delete layout()->replaceWidget(m_rows, fresh); // the old item is the caller's
    m_rows->hide();
    m_rows->deleteLater();
    m_rows = fresh;
}

} // namespace acti::ui
