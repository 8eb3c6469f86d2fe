#include "ui/window/export_controls.h"

#include "ui/plot/size_presets.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace acti::ui {
namespace {

constexpr int kStepDecimals = 6;

bool isDrawn(plot::Format format) { return format != plot::Format::Csv && format != plot::Format::Npy; }

template<class Control>
Control* named(Control* control, const QString& name, const QString& hint) {
    control->setAccessibleName(name);
    control->setToolTip(hint);
    return control;
}

// By its saved id; the first one where it is not offered.
void choose(QComboBox& box, const QString& id) { box.setCurrentIndex(std::max(0, box.findData(id))); }

QDoubleSpinBox* lengthBox(double value) {
    auto* box = new DecimalBox;
    box->setRange(kSideMm.min, kSideMm.max);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" mm"));
    box->setValue(value);
    return box;
}

QSpinBox* dpiBox(const char* setting) {
    auto* box = new WholeBox;
    box->setRange(static_cast<int>(plot::kDpi.min), static_cast<int>(plot::kDpi.max));
    box->setValue(settings::number(setting));
    box->setSuffix(ExportControls::tr(" dpi"));
    return box;
}

} // namespace

ExportControls::ExportControls(const Figure& figure, const std::vector<Figure>& figures, SizeMm composed,
                               QWidget* parent)
    : QWidget(parent), m_composed(composed) {
    makeFormats(figure, figures);
    makeStyles();
    makeSize();
    makeMovie(figure);
    makeStep(figure);
    addRows();
    showPreset(m_sizes->currentIndex());
    choose(*m_styles, settings::choice(settings::kExportStyle)); // the last one, not that of the size
    connectAll();
    showFormat();
}

void ExportControls::makeFormats(const Figure& figure, const std::vector<Figure>& figures) {
    m_formats = named(new QComboBox, tr("Format"), tr("What kind of file"));
    for (const plot::FormatName& name : plot::kFormats)
        if (!plot::refusalOf(name.format, figure, figures))
            m_formats->addItem(QCoreApplication::translate("acti::plot::Format", name.name), fromView(name.id));
    choose(*m_formats, settings::choice(settings::kExportFormat)); // not every figure has every format
}

void ExportControls::makeStyles() {
    m_styles = named(new QComboBox, tr("Style"), tr("Colours, type and lines: for paper, a projector or a screen"));
    for (const plot::Style& candidate : plot::styles())
        m_styles->addItem(QCoreApplication::translate("acti::plot::Style", candidate.name),
                          QString::fromStdString(candidate.id));
}

void ExportControls::makeSize() {
    m_sizes = named(new QComboBox, tr("Size"), tr("Columns of a paper, a page, or a slide"));
    for (const plot::SizePreset& preset : plot::kSizePresets)
        m_sizes->addItem(QCoreApplication::translate("acti::plot::Size", preset.name), fromView(preset.id));
    choose(*m_sizes, settings::choice(settings::kExportSize));
    m_width = named(lengthBox(m_composed.width), tr("Width"), tr("Of the whole figure"));
    m_height = named(lengthBox(m_composed.height), tr("Height"), tr("Of the whole figure"));
    m_dpi =
        named(dpiBox(settings::kExportDpi), tr("Resolution"), tr("Pixels an inch; 300 for print, 150 for a screen"));
    m_movieDpi = named(dpiBox(settings::kExportMovieDpi), tr("Resolution of moving pictures"),
                       tr("Pixels an inch of GIF and WebP; 144 for a screen"));
    m_caption = named(new QCheckBox(tr("Caption")), tr("Caption"), tr("Formulas and parameters in words, below"));
    m_caption->setChecked(settings::isOn(settings::kExportCaption));
}

void ExportControls::makeMovie(const Figure& figure) {
    m_played = named(new QComboBox, tr("Plays"), tr("The parameter that runs over the range of its slider"));
    if (const auto* curves = std::get_if<CurveFigure>(&figure.content))
        for (const PlayableParameter& each : playableParameters(*curves)) {
            m_playable.push_back(each.played);
            m_played->addItem(QString::fromStdString(each.label));
        }
    const MovieSpec usual;
    m_frames = named(new WholeBox, tr("Frames"), tr("How many pictures one run has"));
    m_frames->setRange(2, static_cast<int>(kMaxMovieFrames));
    m_frames->setValue(static_cast<int>(usual.frames));
    m_seconds = named(new DecimalBox, tr("Lasts"), tr("How long one run takes; it is repeated for ever"));
    m_seconds->setRange(kMovieSeconds.min, kMovieSeconds.max);
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setValue(usual.seconds);
}

void ExportControls::makeStep(const Figure& figure) {
    m_step =
        named(new DecimalBox, tr("Step in x"), tr("Between two rows; at its least the program chooses the points"));
    m_step->setDecimals(kStepDecimals);
    m_step->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_step->setSpecialValueText(tr("chosen by the program"));
    const auto lengthOfX = [](const auto& content) {
        if constexpr (requires { content.x.length(); })
            return content.x.length();
        else
            return 0.0;
    };
    m_step->setRange(0, std::visit(lengthOfX, figure.content));
}

void ExportControls::addRows() {
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(kRhythm + 4);
    m_form->setHorizontalSpacing(2 * kRhythm);
    for (QWidget* row :
         {static_cast<QWidget*>(m_formats), static_cast<QWidget*>(m_styles), static_cast<QWidget*>(m_sizes),
          static_cast<QWidget*>(m_width), static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_played),
          static_cast<QWidget*>(m_frames), static_cast<QWidget*>(m_seconds), static_cast<QWidget*>(m_step)})
        m_form->addRow(row->accessibleName(), row);
    m_form->addRow(tr("Resolution"), m_dpi);
    m_form->addRow(tr("Resolution"), m_movieDpi);
    m_form->addRow(QString(), m_caption);
}

void ExportControls::connectAll() {
    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportControls::showFormat);
    connect(m_sizes, &QComboBox::currentIndexChanged, this, [this](int index) {
        showPreset(index);
        if (const int style = m_styles->findData(fromView(plot::kSizePresets[static_cast<std::size_t>(index)].style));
            style >= 0)
            m_styles->setCurrentIndex(style);
    });
    for (QComboBox* box : {m_formats, m_styles, m_played})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportControls::changed);
    for (QDoubleSpinBox* box : {m_width, m_height, m_seconds, m_step})
        connect(box, &QDoubleSpinBox::valueChanged, this, &ExportControls::changed);
    for (QSpinBox* box : {m_dpi, m_movieDpi, m_frames})
        connect(box, &QSpinBox::valueChanged, this, &ExportControls::changed);
    connect(m_caption, &QCheckBox::toggled, this, &ExportControls::changed);
}

void ExportControls::showPreset(int index) {
    const SizeMm preset = plot::kSizePresets[static_cast<std::size_t>(index)].size;
    const SizeMm size = preset == SizeMm{0, 0} ? m_composed : preset;
    m_width->setValue(size.width);
    m_height->setValue(size.height);
}

// Rows that mean nothing for the format are not there.
void ExportControls::showFormat() {
    const auto showRow = [&](QWidget* field, bool isShown) {
        field->setVisible(isShown);
        if (QWidget* label = m_form->labelForField(field))
            label->setVisible(isShown);
    };
    const bool drawn = isDrawn(format()), moves = plot::isMoving(format());
    for (QWidget* field :
         {static_cast<QWidget*>(m_styles), static_cast<QWidget*>(m_sizes), static_cast<QWidget*>(m_width),
          static_cast<QWidget*>(m_height), static_cast<QWidget*>(m_caption)})
        showRow(field, drawn);
    const double usual = plot::nameOf(format()).usualDpi;
    showRow(m_dpi, usual == plot::kUsualDpi);
    showRow(m_movieDpi, usual == plot::kMovieDpi);
    showRow(m_played, moves && !m_playable.empty());
    showRow(m_frames, moves);
    showRow(m_seconds, moves && format() != plot::Format::Frames);
    showRow(m_step, format() == plot::Format::Csv && m_step->maximum() > 0);
}

plot::Format ExportControls::format() const {
    return *plot::findFormat(m_formats->currentData().toString().toStdString());
}

// The fields show fewer digits than a size may have: as long as nobody typed another one it is the figure's own.
bool ExportControls::isComposed() const {
    const auto isShownAs = [](const QDoubleSpinBox& box, double length) {
        return std::abs(box.value() - length) < std::pow(10.0, -box.decimals());
    };
    return isShownAs(*m_width, m_composed.width) && isShownAs(*m_height, m_composed.height);
}

ExportChoice ExportControls::choice() const {
    ExportChoice choice;
    choice.format = format();
    choice.style = *plot::findStyle(m_styles->currentData().toString().toStdString());
    choice.isComposed = isComposed();
    choice.size = choice.isComposed ? m_composed : SizeMm{m_width->value(), m_height->value()};
    choice.hasCaption = m_caption->isChecked();
    choice.dpi = m_dpi->value();
    choice.movieDpi = m_movieDpi->value();
    choice.movie = {static_cast<std::size_t>(m_frames->value()), m_seconds->value(), {}};
    if (!m_playable.empty())
        choice.movie.played = m_playable[static_cast<std::size_t>(m_played->currentIndex())];
    if (m_step->value() > 0)
        choice.grid.step = m_step->value();
    return choice;
}

void ExportControls::remember() const {
    settings::set(settings::kExportFormat, m_formats->currentData());
    settings::set(settings::kExportStyle, m_styles->currentData());
    settings::set(settings::kExportSize, m_sizes->currentData());
    settings::set(settings::kExportCaption, m_caption->isChecked());
    settings::set(settings::kExportDpi, m_dpi->value());
    settings::set(settings::kExportMovieDpi, m_movieDpi->value());
}

} // namespace acti::ui
