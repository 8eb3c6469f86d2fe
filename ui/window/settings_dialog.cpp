#include "ui/window/settings_dialog.h"

#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_box.h"
#include "ui/window/confinement_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {
namespace {

constexpr int kControlWidth = 34 * kRhythm;
constexpr int kLabelWidth = 24 * kRhythm;

// Whether each of these words has room beside the others.
bool fitSideBySide(const QStringList& labels, const QFontMetrics& font) {
    constexpr int kAround = 3 * kRhythm;
    const auto each = kControlWidth / std::max<qsizetype>(1, labels.size());
    return std::ranges::all_of(labels,
                               [&](const QString& label) { return font.horizontalAdvance(label) + kAround <= each; });
}

} // namespace

SettingsDialog::SettingsDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Settings"));
    auto* rows = new QWidget;
    auto* layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kRhythm);
    QString group;
    QFormLayout* form = nullptr;
    for (const settings::Declaration& declared : settings::declarations()) {
        if (declared.group != group) {
            group = declared.group;
            if (form)
                layout->addSpacing(kRhythm);
            layout->addWidget(sectionLabel(group));
            form = new QFormLayout;
            form->setContentsMargins(0, 0, 0, 0);
            form->setVerticalSpacing(kRhythm);
            form->setHorizontalSpacing(2 * kRhythm);
            form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
            layout->addLayout(form);
        }
        const Row row = makeRow(declared);
        row.control->setToolTip(declared.hint);
        row.control->setAccessibleName(declared.label);
        row.control->setAccessibleDescription(declared.hint);
        auto* label = new QLabel(declared.label);
        label->setFixedWidth(kLabelWidth);
        label->setMinimumHeight(row.control->sizeHint().height());
        label->setToolTip(declared.hint);
        label->setBuddy(row.control);
        form->addRow(label, row.control);
        m_rows[declared.key] = row;
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 3 * kRhythm);
    whole->setSpacing(3 * kRhythm);
    whole->addWidget(scrolledBothWays(rows), 1);
    auto* note = new ConfinementNote;
    whole->addWidget(note);
    QWidget* footer = makeFooter();
    whole->addWidget(footer);
    showValues();
    const QSize wanted(rows->sizeHint().width() + 6 * kRhythm, rows->sizeHint().height() + note->sizeHint().height() +
                                                                   footer->sizeHint().height() + 12 * kRhythm);
    resize(wanted.boundedTo(roomFor(*this)));
}

SettingsDialog::Row SettingsDialog::makeRow(const settings::Declaration& declared) {
    if (const auto* whole = std::get_if<settings::Whole>(&declared.kind))
        return makeWhole(declared, *whole);
    if (const auto* choice = std::get_if<settings::OneOf>(&declared.kind))
        return makeOneOf(declared, *choice);
    return makeTruth(declared);
}

SettingsDialog::Row SettingsDialog::makeTruth(const settings::Declaration& declared) {
    auto* box = new QCheckBox;
    connect(box, &QCheckBox::toggled, this, [this, key = declared.key](bool isOn) { take(key, isOn); });
    return {box, [box](const QVariant& value) { box->setChecked(value.toBool()); }};
}

SettingsDialog::Row SettingsDialog::makeWhole(const settings::Declaration& declared, const settings::Whole& whole) {
    auto* box = new WholeBox;
    box->setRange(whole.least, whole.most);
    box->setSuffix(whole.unit);
    box->setKeyboardTracking(false);
    box->setFixedWidth(kControlWidth);
    connect(box, &QSpinBox::valueChanged, this, [this, key = declared.key](int value) { take(key, value); });
    return {box, [box](const QVariant& value) { box->setValue(value.toInt()); }};
}

SettingsDialog::Row SettingsDialog::makeOneOf(const settings::Declaration& declared, const settings::OneOf& choice) {
    QStringList ids, labels;
    for (const settings::Option& option : choice.options) {
        ids << option.id;
        labels << option.label;
    }
    if (fitSideBySide(labels, fontMetrics())) {
        auto* row = new ChoiceRow(declared.label, labels, QStringList(labels.size(), declared.hint));
        row->setFixedWidth(kControlWidth);
        connect(row, &ChoiceRow::chosen, this, [this, key = declared.key, ids](int index) { take(key, ids[index]); });
        return {row, [row, ids](const QVariant& value) {
                    row->setCurrent(static_cast<int>(ids.indexOf(value.toString())));
                }};
    }
    auto* box = new QComboBox;
    box->addItems(labels);
    box->setFixedWidth(kControlWidth);
    connect(box, &QComboBox::activated, this, [this, key = declared.key, ids](int index) { take(key, ids[index]); });
    return {box, [box, ids](const QVariant& value) {
                box->setCurrentIndex(static_cast<int>(ids.indexOf(value.toString())));
            }};
}

QWidget* SettingsDialog::makeFooter() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton* initial = linkButton(tr("Restore initial settings"));
    initial->setToolTip(tr("Every setting of this dialog as it was at first"));
    initial->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"));
    close->setToolTip(tr("Close this dialog: the settings hold already"));
    close->setDefault(true);
    row->addWidget(initial);
    row->addStretch(1);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(initial, &QPushButton::clicked, this, [this] {
        settings::reset();
        showValues();
        for (const settings::Declaration& declared : settings::declarations())
            emit changed(declared.key);
    });
    return footer;
}

void SettingsDialog::showValues() {
    for (const auto& [key, row] : m_rows) {
        const QSignalBlocker blocker(row.control);
        row.show(settings::value(key));
    }
    enableWhatMeansSomething();
}

void SettingsDialog::enableWhatMeansSomething() {
    for (const settings::Declaration& declared : settings::declarations())
        m_rows.at(declared.key).control->setEnabled(declared.needs.isEmpty() || settings::isOn(declared.needs));
}

void SettingsDialog::take(const QString& key, const QVariant& value) {
    settings::set(key, value);
    enableWhatMeansSomething();
    emit changed(key);
}

void SettingsDialog::focusOn(const QString& key) {
    const auto row = m_rows.find(key);
    if (row == m_rows.end())
        return;
    QWidget* control = row->second.control;
    if (control->focusPolicy() == Qt::NoFocus) // of several buttons the chosen one
        for (auto* button : control->findChildren<QAbstractButton*>())
            if (button->isChecked())
                control = button;
    control->setFocus(Qt::TabFocusReason);
}

} // namespace acti::ui
