#include "ui/views/tile_menu.h"

#include "core/activations/catalogue.h"
#include "ui/widgets/core_words.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QMenu>

#include <array>

namespace acti::ui {
namespace {

// What FReLU is most often compared with.
constexpr std::array<const char*, 4> kCommonActivations{"relu", "prelu", "swish", "acon_c"};

struct TileMenu {
    Q_DECLARE_TR_FUNCTIONS(TileMenu)
};

MapTerm onSide(MapQuantity quantity, MapSide side) {
    MapTerm term(quantity);
    term.side = side;
    return term;
}

class Filler {
public:
    Filler(const TileMenuState& state, const TileMenuActions& actions) : m_state(state), m_actions(actions) {}

    void add(QMenu& menu, const QString& label, const MapTile& tile) const {
        QAction* action = menu.addAction(label);
        action->setCheckable(true);
        action->setChecked(m_state.shown == tile);
        QObject::connect(action, &QAction::triggered, action, [choose = m_actions.choose, tile] { choose(tile); });
    }

    void addQuantities(QMenu& menu, MapSide side) const {
        for (const MapQuantity quantity : mapQuantities())
            if (quantity != MapQuantity::Activation && (side == MapSide::First || quantity != MapQuantity::Input))
                add(menu, QString::fromStdString(mapQuantityLabel(quantity)), onSide(quantity, side));
    }

    void addActivations(QMenu& menu) const {
        for (const char* id : kCommonActivations)
            addActivation(menu, **findEntry(id));
        menu.addSeparator();
        QMenu* family = nullptr;
        for (const Entry& entry : catalogue()) {
            const QString name = inTheWindowsLanguage(familyName(entry.family()));
            if (!family || family->title() != name)
                family = menu.addMenu(name);
            addActivation(*family, entry);
        }
    }

    void addDifferences(QMenu& menu) const {
        const auto addOne = [&](const MapTerm& term, const MapTerm& minus) {
            const MapTile tile(term, minus);
            add(menu, inTheWindowsLanguage(mapTileLabel(tile, Combine::Max, second())), tile);
        };
        addOne(MapQuantity::Output, MapQuantity::Input);
        for (const char* id : kCommonActivations)
            addOne(MapQuantity::Output, activationTerm(id));
        if (!m_state.hasSecond)
            return;
        menu.addSeparator();
        for (const MapQuantity quantity : {MapQuantity::Output, MapQuantity::Condition, MapQuantity::Gradient})
            addOne(onSide(quantity, MapSide::First), onSide(quantity, MapSide::Second));
    }

private:
    void addActivation(QMenu& menu, const Entry& entry) const {
        add(menu, fromView(entry.name()), activationTerm(std::string(entry.id())));
    }

    std::optional<Combine> second() const { return m_state.hasSecond ? std::optional(Combine::Max) : std::nullopt; }

    const TileMenuState& m_state;
    const TileMenuActions& m_actions;
};

} // namespace

void fillTileMenu(QMenu& menu, const TileMenuState& state, const TileMenuActions& actions) {
    const Filler filler(state, actions);
    filler.addQuantities(menu, MapSide::First);
    menu.addSeparator();
    filler.addActivations(*menu.addMenu(TileMenu::tr("Activation of x")));
    filler.addDifferences(*menu.addMenu(TileMenu::tr("Difference")));
    if (state.hasSecond)
        filler.addQuantities(*menu.addMenu(TileMenu::tr("Second funnel, B")), MapSide::Second);
    menu.addSeparator();
    QAction* more = menu.addAction(TileMenu::tr("Add a tile"));
    more->setEnabled(state.canAdd);
    QObject::connect(more, &QAction::triggered, more, actions.add);
    QAction* fewer = menu.addAction(TileMenu::tr("Remove this tile"));
    fewer->setEnabled(state.canRemove);
    QObject::connect(fewer, &QAction::triggered, fewer, actions.remove);
}

} // namespace acti::ui
