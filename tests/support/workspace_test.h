// A workspace of the window with a document of its own: files are opened in it, and what it shows is waited for.
#pragma once

#include "core/session/edits.h"
#include "tests/support/window_test.h"
#include "ui/document/input_store.h"
#include "ui/window/workspace.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace acti::ui {

// `Content`: the kind of figure that `Shown` shows.
template<class Shown, class Content>
class WorkspaceTest : public testing::Test {
protected:
    WorkspaceTest() {
        workspace.centre()->resize(900, 760);
        workspace.centre()->show();
    }

    // The figure that is drawn; null before the first.
    virtual const Content* drawn() const = 0;

    void open(const std::string& file) {
        workspace.showInput(file);
        ASSERT_TRUE(waitFor([&] { return isCurrent() && shownPath() == file; })) << said().toStdString();
    }
    const Content& figure() { return *findContent<Content>(document.session(), workspace.figureId()); }
    // What is drawn is the figure as it is now.
    bool isCurrent() { return !workspace.figureId().empty() && drawn() && *drawn() == figure(); }
    std::string shownPath() {
        for (const Asset& asset : document.session().assets)
            if (asset.id == figure().input)
                return asset.path;
        return {};
    }
    // The last message that was not taken back.
    QString said() { return messages.empty() ? QString() : messages.last()[0].toString(); }

    TemporaryFolder folder;
    Document document;
    InputStore inputs{document};
    Shown workspace{document, inputs};
    QSignalSpy messages{&workspace, &Workspace::messageRaised};
    std::string path;
};

} // namespace acti::ui
