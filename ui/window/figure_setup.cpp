#include "ui/window/figure_setup.h"

#include "core/figure/curve_edits.h"
#include "core/session/edits.h"
#include "ui/theme/theme.h"
#include "ui/widgets/frames.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <limits>

namespace acti::ui {
namespace {

constexpr int kFieldWidth = 11 * kRhythm;
enum Column { kName, kFrom, kTo, kStep, kLogarithmic };

template<class Control>
Control* withHint(Control* control, const QString& name, const QString& hint) {
    control->setAccessibleName(name);
    control->setToolTip(hint);
    return control;
}

QWidget* section(const QString& title, QLayout* content) {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm);
    column->addWidget(sectionLabel(title));
    column->addLayout(content);
    return part;
}

} // namespace

FigureSetup::FigureSetup(Document& document, QWidget* parent) : QDialog(parent), m_document(document) {
    setWindowTitle(tr("Axes, legend and title"));
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kRhythm);
    column->addWidget(makeTitle());
    column->addWidget(m_axes = makeAxes());
    column->addWidget(m_legendRow = makeLegend());
    column->addStretch(1);
    m_problem = roleLabel("problem", {});
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Return is the field's
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(3 * kRhythm, 3 * kRhythm, 3 * kRhythm, 2 * kRhythm);
    whole->setSpacing(kRhythm);
    whole->addWidget(scrolledBothWays(m_content), 1);
    whole->addWidget(m_problem);
    whole->addWidget(buttons);
    connect(&m_document, &Document::changed, this, &FigureSetup::refresh);
}

QWidget* FigureSetup::makeTitle() {
    m_title = withHint(new QLineEdit, tr("Title of the figure"), tr("What the figure is called; files carry it"));
    m_title->setObjectName(QStringLiteral("figureTitle"));
    connect(m_title, &QLineEdit::editingFinished, this, [this] {
        m_document.apply(withFigureTitle(m_document.session(), m_id, m_title->text().simplified().toStdString()),
                         tr("Rename figure"));
    });
    m_isDrawn = withHint(new QCheckBox(tr("Draw it above the figure")), tr("Draw the title above the figure"),
                         tr("In the window and in every exported file"));
    m_isDrawn->setObjectName(QStringLiteral("titleIsDrawn"));
    connect(m_isDrawn, &QCheckBox::clicked, this, [this](bool isOn) {
        m_document.apply(withFigureTitleShown(m_document.session(), m_id, isOn),
                         isOn ? tr("Draw the title") : tr("Leave out the title"));
    });
    auto* column = new QVBoxLayout;
    column->setSpacing(kRhythm);
    column->addWidget(m_title);
    column->addWidget(m_isDrawn);
    return section(tr("Title"), column);
}

QWidget* FigureSetup::makeAxes() {
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(kRhythm);
    m_grid->setVerticalSpacing(kRhythm);
    m_grid->setColumnStretch(kName, 1);
    m_grid->addWidget(roleLabel("muted", tr("from")), 0, kFrom);
    m_grid->addWidget(roleLabel("muted", tr("to")), 0, kTo);
    m_grid->addWidget(roleLabel("muted", tr("number every")), 0, kStep);
    auto* column = new QVBoxLayout;
    column->setSpacing(kRhythm);
    column->addLayout(m_grid);
    QLabel* hint = lineLabel(tr("An empty field is automatic; grey numbers are what is drawn now."));
    column->addWidget(hint);
    return section(tr("Axes"), column);
}

QWidget* FigureSetup::makeLegend() {
    m_legend = withHint(new QComboBox, tr("Place of the legend"), tr("Where the names of the curves stand"));
    m_legend->setObjectName(QStringLiteral("legendPlace"));
    for (const auto& [text, place] : {std::pair(tr("Automatic: where nothing is covered"), LegendPlace::Automatic),
                                      {tr("Above the figure"), LegendPlace::Above},
                                      {tr("Top left"), LegendPlace::TopLeft},
                                      {tr("Top right"), LegendPlace::TopRight},
                                      {tr("Bottom left"), LegendPlace::BottomLeft},
                                      {tr("Bottom right"), LegendPlace::BottomRight},
                                      {tr("None"), LegendPlace::Hidden}})
        m_legend->addItem(text, static_cast<int>(place));
    connect(m_legend, &QComboBox::activated, this, [this] {
        const auto* figure = findContent<CurveFigure>(m_document.session(), m_id);
        if (figure)
            take(FigureContent(withLegend(*figure, static_cast<LegendPlace>(m_legend->currentData().toInt()))),
                 tr("Move the legend"));
    });
    auto* row = new QHBoxLayout;
    row->addWidget(m_legend);
    return section(tr("Legend"), row);
}

void FigureSetup::makeRow(int index) {
    const auto number = [&](const char* name, const QString& hint) {
        auto* field = new NumberEdit;
        field->setObjectName(QStringLiteral("axis%1%2").arg(index).arg(QLatin1String(name)));
        field->setFixedWidth(kFieldWidth);
        field->setToolTip(hint);
        return field;
    };
    AxisRow row{roleLabel("value", {}), number("From", tr("Where the axis begins")),
                number("To", tr("Where the axis ends")), number("Step", tr("The distance of its numbers")),
                withHint(new QCheckBox(tr("logarithmic")), {}, tr("By powers of ten; only positive values are shown"))};
    row.logarithmic->setObjectName(QStringLiteral("axis%1Logarithmic").arg(index));
    row.step->setOptional(tr("automatic"));
    row.step->setDomain({std::numeric_limits<double>::denorm_min(), std::numeric_limits<double>::max()});
    const auto sayRefusal = [this](const QString& why) { say(asSentence(why)); };
    for (const bool isFrom : {true, false}) {
        NumberEdit* field = isFrom ? row.from : row.to;
        connect(field, &NumberEdit::valueEdited, this,
                [this, index, isFrom](double value) { setEnd(index, isFrom, value); });
        connect(field, &NumberEdit::cleared, this, [this, index, isFrom] { setEnd(index, isFrom, {}); });
        connect(field, &NumberEdit::refused, this, sayRefusal);
    }
    const auto setStep = [this, index](std::optional<double> step) {
        if (const Figure* figure = findFigure(m_document.session(), m_id))
            take(withAxisTickStep(figure->content, static_cast<std::size_t>(index), step),
                 tr("Change the numbers of an axis"));
    };
    connect(row.step, &NumberEdit::valueEdited, this, setStep);
    connect(row.step, &NumberEdit::cleared, this, [setStep] { setStep({}); });
    connect(row.step, &NumberEdit::refused, this, sayRefusal);
    connect(row.logarithmic, &QCheckBox::clicked, this, [this, index](bool isOn) {
        if (const Figure* figure = findFigure(m_document.session(), m_id))
            take(withAxisLogarithmic(figure->content, static_cast<std::size_t>(index), isOn),
                 isOn ? tr("Make an axis logarithmic") : tr("Make an axis linear"));
    });
    const std::pair<QWidget*, int> placed[] = {
        {row.name, kName}, {row.from, kFrom}, {row.to, kTo}, {row.step, kStep}, {row.logarithmic, kLogarithmic}};
    for (const auto& [part, column] : placed)
        m_grid->addWidget(part, index + 1, column);
    m_rows.push_back(row);
}

void FigureSetup::showRow(const AxisRow& row, const AxisChoice& choice) const {
    const QString name = QString::fromStdString(choice.name);
    row.name->setText(name);
    row.from->setAccessibleName(tr("Begin of %1").arg(name));
    row.to->setAccessibleName(tr("End of %1").arg(name));
    row.step->setAccessibleName(tr("Distance of the numbers of %1").arg(name));
    row.logarithmic->setAccessibleName(tr("Logarithmic %1").arg(name));
    for (NumberEdit* field : {row.from, row.to}) {
        const double end = field == row.from ? choice.range.min : choice.range.max;
        if (choice.mayBeAutomatic)
            field->setOptional(displayNumber(end, 4));
        choice.isAutomatic ? field->clearValue() : field->setValue(end);
    }
    choice.tickStep ? row.step->setValue(*choice.tickStep) : row.step->clearValue();
    row.logarithmic->setChecked(choice.isLogarithmic);
    for (QWidget* part :
         {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.from), static_cast<QWidget*>(row.to)})
        part->show();
    row.step->setVisible(choice.hasTickStep);
    row.logarithmic->setVisible(choice.mayBeLogarithmic);
}

void FigureSetup::setFigure(const std::string& id) {
    const bool isAnother = m_id != id;
    m_id = id;
    say({});
    refresh();
    if (isAnother && isVisible())
        makeRoom();
}

// For what can be set, where the screen has it: never smaller than a person made it.
void FigureSetup::makeRoom() {
    m_content->layout()->activate();
    const QSize around = layout()->sizeHint() - layout()->itemAt(0)->sizeHint();
    const QSize wanted = m_content->sizeHint() + QSize(layout()->contentsMargins().left() * 2, around.height()) +
                         QSize(3 * kRhythm, kRhythm);
    resize(size().expandedTo(wanted).boundedTo(roomFor(*this)));
}

void FigureSetup::refresh() {
    if (!isVisible())
        return;
    const Figure* figure = findFigure(m_document.session(), m_id);
    setEnabled(figure);
    m_choices.clear();
    if (figure) {
        // Of a picture only its inputs could tell; nothing of those is computed here.
        const bool isOfFunctions = std::holds_alternative<CurveFigure>(figure->content) ||
                                   std::holds_alternative<SweepFigure>(figure->content);
        const Result<Scene> drawn = isOfFunctions ? build(*figure, {}) : Error{ErrorCode::Unsupported, {}, {}};
        m_choices = axisChoices(figure->content, drawn ? &*drawn : nullptr);
        if (const QString title = QString::fromStdString(figure->title); !m_title->hasFocus() || !m_title->isModified())
            m_title->setText(title);
        m_isDrawn->setChecked(figure->showsTitle);
        if (const auto* curves = std::get_if<CurveFigure>(&figure->content))
            m_legend->setCurrentIndex(m_legend->findData(static_cast<int>(curves->legend)));
    }
    m_axes->setVisible(!m_choices.empty());
    m_legendRow->setVisible(figure && std::holds_alternative<CurveFigure>(figure->content));
    while (m_rows.size() < m_choices.size())
        makeRow(static_cast<int>(m_rows.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < m_choices.size()) {
            showRow(m_rows[i], m_choices[i]);
            continue;
        }
        for (QWidget* part : {static_cast<QWidget*>(m_rows[i].name), static_cast<QWidget*>(m_rows[i].from),
                              static_cast<QWidget*>(m_rows[i].to), static_cast<QWidget*>(m_rows[i].step),
                              static_cast<QWidget*>(m_rows[i].logarithmic)})
            part->hide();
    }
}

// The other end stays; where it was automatic, it becomes what is drawn now. Both empty: automatic again.
void FigureSetup::setEnd(int index, bool isFrom, std::optional<double> value) {
    const Figure* figure = findFigure(m_document.session(), m_id);
    const auto at = static_cast<std::size_t>(index);
    if (!figure || at >= m_choices.size())
        return;
    std::optional<Range> range;
    if (value) {
        range = m_choices[at].range;
        (isFrom ? range->min : range->max) = *value;
    }
    take(withAxisRange(figure->content, at, range), tr("Change the range of an axis"));
}

void FigureSetup::take(const Result<FigureContent>& content, const QString& name) {
    if (!content) {
        refresh(); // the fields say again what holds
        return say(QString::fromStdString(message(content.error())) + QLatin1Char('.'));
    }
    say({});
    m_document.apply(withContent(m_document.session(), m_id, *content), name);
}

void FigureSetup::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace acti::ui
