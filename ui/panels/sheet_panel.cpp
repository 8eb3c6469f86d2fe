#include "ui/panels/sheet_panel.h"

#include "core/figure/sheet_edits.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>

namespace acti::ui {
namespace {

QLabel* rowLabel(const QString& text, QWidget* control) {
    QLabel* label = roleLabel("muted", text);
    label->setBuddy(control);
    return label;
}

const SheetFigure& sheetOf(const Figure& figure) { return std::get<SheetFigure>(figure.content); }

} // namespace

SheetPanel::SheetPanel(QWidget* parent) : QWidget(parent) {
    makeFields();
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        Figure figure = m_figure;
        figure.title = m_title->text().toStdString();
        if (figure != m_figure)
            emit edited(figure, tr("Rename sheet"));
    });
    const auto editsShape = [this](NumberEdit* field, auto change) {
        connect(field, &NumberEdit::valueEdited, this, [this, change](double value) {
            Figure figure = m_figure;
            figure.content = change(sheetOf(figure), static_cast<std::size_t>(value));
            emit edited(figure, tr("Change rows and columns"));
        });
    };
    editsShape(m_rows, withRows);
    editsShape(m_columns, withColumns);
    connect(m_letters, &QCheckBox::clicked, this, [this](bool isOn) {
        Figure figure = m_figure;
        std::get<SheetFigure>(figure.content).isLettered = isOn;
        emit edited(figure, isOn ? tr("Letter the figures") : tr("Leave out the letters"));
    });
    connect(m_sharedLegend, &QCheckBox::clicked, this, [this](bool isOn) {
        Figure figure = m_figure;
        figure.content = withSharedLegend(sheetOf(figure), isOn);
        emit edited(figure, isOn ? tr("Share the legend") : tr("Give each figure its legend"));
    });
    connect(m_margin, &NumberEdit::valueEdited, this, [this](double mm) {
        Figure figure = m_figure;
        figure.content = withMargin(sheetOf(figure), mm);
        emit edited(figure, tr("Change the margin of the sheet"));
    });
    for (NumberEdit* side : {m_width, m_height})
        connect(side, &NumberEdit::valueEdited, this, [this] {
            Figure figure = m_figure;
            figure.size = {m_width->value(), m_height->value()};
            emit edited(figure, tr("Change size of the sheet"));
        });
}

NumberEdit* SheetPanel::newNumber(const QString& name, const Range& domain, bool isWhole) {
    auto* field = new NumberEdit;
    field->setWhole(isWhole);
    field->setDomain(domain);
    field->setAccessibleName(name);
    return field;
}

void SheetPanel::makeFields() {
    const Range sides{1, static_cast<double>(kMostSheetSide)};
    m_title = new QLineEdit;
    m_title->setAccessibleName(tr("Title of the sheet"));
    m_title->setToolTip(tr("What the sheet is called; a PDF carries it"));
    m_rows = newNumber(tr("Rows"), sides, true);
    m_rows->setToolTip(tr("Rows of figures; columns follow where there would be no room"));
    m_columns = newNumber(tr("Columns"), sides, true);
    m_columns->setToolTip(tr("Columns of figures; rows follow where there would be no room"));
    m_letters = new QCheckBox(tr("Letters a, b, c"));
    m_letters->setToolTip(tr("A letter before the title of each figure, for the text to refer to"));
    m_sharedLegend = new QCheckBox(tr("One legend for all"));
    m_sharedLegend->setToolTip(tr("Above the figures, instead of one in each"));
    m_margin = newNumber(tr("Margin in mm"), kSheetMarginsMm, false);
    m_margin->setToolTip(tr("Free space around all figures, in mm"));
    m_width = newNumber(tr("Width in mm"), kSideMm, false);
    m_width->setToolTip(tr("Of the page, in mm"));
    m_height = newNumber(tr("Height in mm"), kSideMm, false);
    m_height->setToolTip(tr("Of the page, in mm"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(2 * kRhythm, 2 * kRhythm, 2 * kRhythm, 2 * kRhythm);
    grid->setHorizontalSpacing(kRhythm);
    grid->setVerticalSpacing(kRhythm);
    grid->addWidget(sectionLabel(tr("Sheet")), 0, 0, 1, 4);
    grid->addWidget(rowLabel(tr("Title"), m_title), 1, 0);
    grid->addWidget(m_title, 1, 1, 1, 3);
    grid->addWidget(rowLabel(tr("Rows"), m_rows), 2, 0);
    grid->addWidget(m_rows, 2, 1);
    grid->addWidget(rowLabel(tr("columns"), m_columns), 2, 2);
    grid->addWidget(m_columns, 2, 3);
    grid->addWidget(rowLabel(tr("Size, mm"), m_width), 3, 0);
    grid->addWidget(m_width, 3, 1);
    grid->addWidget(rowLabel(tr("by"), m_height), 3, 2);
    grid->addWidget(m_height, 3, 3);
    grid->addWidget(rowLabel(tr("Margin, mm"), m_margin), 4, 0);
    grid->addWidget(m_margin, 4, 1);
    grid->addWidget(m_letters, 5, 1, 1, 3);
    grid->addWidget(m_sharedLegend, 6, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(7, 1);
}

void SheetPanel::setFigure(const Figure& figure) {
    m_figure = figure;
    const QString title = QString::fromStdString(figure.title);
    if (m_title->text() != title)
        m_title->setText(title);
    m_rows->setValue(static_cast<double>(sheetOf(figure).rows));
    m_columns->setValue(static_cast<double>(sheetOf(figure).columns));
    m_letters->setChecked(sheetOf(figure).isLettered);
    m_sharedLegend->setChecked(sheetOf(figure).sharesLegend);
    m_margin->setValue(sheetOf(figure).marginMm);
    m_width->setValue(figure.size.width);
    m_height->setValue(figure.size.height);
}

} // namespace acti::ui
