// The catalogue as a list with thumbnails, by family, with a search field.
#pragma once

#include "core/activations/entry.h"
#include <QString>

#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QStandardItem;
class QStandardItemModel;

namespace acti::ui {

class LibraryPanel : public QWidget {
    Q_OBJECT
public:
    explicit LibraryPanel(QWidget* parent = nullptr);

    // The colour of each activation that is in the figure; and which one is selected there (empty: none).
    void setShown(const std::map<std::string, int>& colours, const std::string& selected);
    void focusSearch();

    // Only these activations, and formulas; before the first addOnTop.
    void showOnly(const std::function<bool(const Entry&)>& isWanted);
    // A row of its own above the families, which is chosen by `id`; its picture is that of an activation.
    void addOnTop(const QString& id, const QString& name, const QString& hint, const QString& pictured);
    // Formulas of one's own, a row each below those on top, which is chosen by idOfFormula.
    void setFormulas(const std::vector<std::string>& formulas);
    static QString idOfFormula(const std::string& formula);
    // Nothing: the id is not of a formula.
    static std::optional<std::string> formulaOf(const QString& id);

signals:
    // A row was chosen: the activation is to be shown, or selected where it is shown already.
    void chosen(const QString& id);
    // A further curve of the same activation is wanted.
    void anotherWanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void filter(const QString& text);
    void order(const QString& wanted);
    void showCurrent();
    void choose(const QModelIndex& index);
    void refreshThumbnails();
    void refreshThumbnail(QStandardItem& item);

    QLineEdit* m_search = nullptr;
    QLabel* m_nothing = nullptr; // where the search finds none
    QListView* m_list = nullptr;
    QStandardItemModel* m_model = nullptr;
    std::map<std::string, int> m_colours;
    std::function<bool(const Entry&)> m_isWanted = [](const Entry&) { return true; };
    std::vector<std::string> m_formulas;
    std::string m_selected;
    bool m_areThumbnailsStale = false;
};

} // namespace acti::ui
