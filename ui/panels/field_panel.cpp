#include "ui/panels/field_panel.h"

#include "core/figure/map_edits.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/number_edit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace acti::ui {

QString fieldText(const PixelField& field, int layers) {
    const QString after = layers == 1 ? FieldPanel::tr("After 1 layer") : FieldPanel::tr("After %1 layers").arg(layers);
    if (field.count == 1)
        return FieldPanel::tr("%1: this pixel alone.").arg(after);
    return FieldPanel::tr("%1: %2 pixels, %3 × %4 (rows × columns).")
        .arg(after)
        .arg(field.count)
        .arg(field.height)
        .arg(field.width);
}

FieldPanel::FieldPanel(QWidget* parent)
    : QWidget(parent), m_isOn(new QCheckBox(tr("Activate field of this pixel"))), m_row(new QWidget),
      m_layers(new NumberEdit), m_words(roleLabel("small", {})) {
    m_isOn->setObjectName(QStringLiteral("showField"));
    m_isOn->setAccessibleName(m_isOn->text());
    connect(m_isOn, &QCheckBox::clicked, this, [this] {
        showControls();
        emit toggled();
    });
    m_layers->setObjectName(QStringLiteral("fieldLayers"));
    m_layers->setAccessibleName(tr("Layers of the activate field"));
    m_layers->setToolTip(tr("The same layer so many times over, 1 to %1").arg(kMostFieldLayers));
    m_layers->setDomain({1, kMostFieldLayers});
    m_layers->setWhole();
    m_layers->setMaximumWidth(64);
    connect(m_layers, &NumberEdit::valueEdited, this, [this](double layers) {
        emit proposed(withFieldLayers(m_figure, static_cast<int>(layers)), tr("Set layers of the activate field"), 0);
    });
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kRhythm);
    QLabel* name = roleLabel("muted", tr("layers"));
    name->setBuddy(m_layers);
    row->addWidget(name);
    row->addWidget(m_layers);
    row->addStretch(1);
    m_words->setObjectName(QStringLiteral("fieldWords"));
    m_words->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kRhythm / 2);
    column->addWidget(m_isOn);
    column->addWidget(m_row);
    column->addWidget(m_words);
    showFigure({}, false);
}

bool FieldPanel::isOn() const { return m_isOn->isEnabled() && m_isOn->isChecked(); }

void FieldPanel::showFigure(const MapFigure& figure, bool isLarge) {
    m_figure = figure;
    m_layers->setValue(figure.fieldLayers);
    m_isOn->setEnabled(!isLarge);
    m_isOn->setToolTip(isLarge ? tr("Activate fields need the whole picture at once; this one is too large")
                               : tr("Draws over the tiles which pixels this one looks at through stacked layers"));
    showControls();
}

// The number of layers also belongs to the tiles that show how large fields are.
void FieldPanel::showControls() {
    const bool hasTile = std::any_of(m_figure.tiles.begin(), m_figure.tiles.end(),
                                     [](const MapTile& tile) { return tile.term.quantity == MapQuantity::Field; });
    m_row->setVisible(isOn() || hasTile);
    m_words->setVisible(isOn());
}

void FieldPanel::showField(const PixelField& field, int layers) { m_words->setText(fieldText(field, layers)); }

void FieldPanel::showFailure(const QString& reason) { m_words->setText(reason); }

} // namespace acti::ui
