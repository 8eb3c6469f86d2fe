// Loads a file that a user chose for a figure, before anything of the session changes: what does not load is said.
#pragma once

#include "core/session/assets.h"
#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/tasks/latest_task.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

class QWidget;

namespace acti::ui {

class InputOpener : public QObject {
    Q_OBJECT
public:
    InputOpener(Document& document, InputStore& inputs, QObject* parent = nullptr);

    // Loads the first of the sources that loads; the others are told of beside it. A source that the session has
    // already, whatever its id, is there at once.
    void open(const std::vector<Asset>& sources);
    void askIn(QWidget* window);
    void cancel() { m_task.cancel(); }
    bool isBusy() const { return m_task.isBusy(); }

signals:
    void pathChosen(const std::string& path);
    void opened(const acti::Asset& source, std::shared_ptr<const acti::StoredInput> input,
                const std::vector<acti::Asset>& others);
    void failed(const QString& message);
    void busyChanged();

private:
    Document& m_document;
    InputStore& m_inputs;
    LatestTask m_task; // its questions end with the session: what a user opens is wanted whatever is shown
};

} // namespace acti::ui
