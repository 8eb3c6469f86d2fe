#include "ui/widgets/core_words.h"

#include <QCoreApplication>

#include <string>

namespace acti::ui {
namespace {

[[maybe_unused]] constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("CoreWords", "Rectifiers"),
    QT_TRANSLATE_NOOP("CoreWords", "Exponentials"),
    QT_TRANSLATE_NOOP("CoreWords", "Sigmoids"),
    QT_TRANSLATE_NOOP("CoreWords", "Gated"),
    QT_TRANSLATE_NOOP("CoreWords", "ACON"),
    QT_TRANSLATE_NOOP("CoreWords", "Shrinkage"),
    QT_TRANSLATE_NOOP("CoreWords", "Periodic and radial"),
    QT_TRANSLATE_NOOP("CoreWords", "Modern"),
    QT_TRANSLATE_NOOP("CoreWords", "Custom"),
    QT_TRANSLATE_NOOP("CoreWords", "x, input"),
    QT_TRANSLATE_NOOP("CoreWords", "T(x), funnel condition"),
    QT_TRANSLATE_NOOP("CoreWords", "who wins"),
    QT_TRANSLATE_NOOP("CoreWords", "y, output"),
    QT_TRANSLATE_NOOP("CoreWords", "margin T(x) − x"),
    QT_TRANSLATE_NOOP("CoreWords", "∂Σy/∂x, gradient routing"),
    QT_TRANSLATE_NOOP("CoreWords", "activate field, pixels"),
    QT_TRANSLATE_NOOP("CoreWords", "activation of x"),
    QT_TRANSLATE_NOOP("CoreWords", "Red"),
    QT_TRANSLATE_NOOP("CoreWords", "Green"),
    QT_TRANSLATE_NOOP("CoreWords", "Blue"),
    QT_TRANSLATE_NOOP("CoreWords", "Grey"),
    QT_TRANSLATE_NOOP("CoreWords", "Luminance"),
    // what parameters mean
    QT_TRANSLATE_NOOP("CoreWords", "1/α is the square of the limit"),
    QT_TRANSLATE_NOOP("CoreWords", "angular frequency"),
    QT_TRANSLATE_NOOP("CoreWords", "bend to the left"),
    QT_TRANSLATE_NOOP("CoreWords", "bend to the right"),
    QT_TRANSLATE_NOOP("CoreWords", "centre"),
    QT_TRANSLATE_NOOP("CoreWords", "frequency"),
    QT_TRANSLATE_NOOP("CoreWords", "half width of the dead zone"),
    QT_TRANSLATE_NOOP("CoreWords", "highest value; all of f if below the lowest"),
    QT_TRANSLATE_NOOP("CoreWords", "largest random slope"),
    QT_TRANSLATE_NOOP("CoreWords", "learned negative slope"),
    QT_TRANSLATE_NOOP("CoreWords", "learned shift"),
    QT_TRANSLATE_NOOP("CoreWords", "least random slope"),
    QT_TRANSLATE_NOOP("CoreWords", "lowest value"),
    QT_TRANSLATE_NOOP("CoreWords", "minus the limit at -∞"),
    QT_TRANSLATE_NOOP("CoreWords", "negative slope"),
    QT_TRANSLATE_NOOP("CoreWords", "of the formula"),
    QT_TRANSLATE_NOOP("CoreWords", "roundness of the knee"),
    QT_TRANSLATE_NOOP("CoreWords", "sharpness"),
    QT_TRANSLATE_NOOP("CoreWords", "slope at 0"),
    QT_TRANSLATE_NOOP("CoreWords", "slope of the first line"),
    QT_TRANSLATE_NOOP("CoreWords", "slope of the second line"),
    QT_TRANSLATE_NOOP("CoreWords", "switching factor"),
    QT_TRANSLATE_NOOP("CoreWords", "threshold"),
    QT_TRANSLATE_NOOP("CoreWords", "value below"),
    QT_TRANSLATE_NOOP("CoreWords", "width"),
    // bundled sessions
    QT_TRANSLATE_NOOP("CoreWords", "ACON-B over β"),
    QT_TRANSLATE_NOOP("CoreWords", "ACON-C and its first derivative"),
    QT_TRANSLATE_NOOP("CoreWords", "The activations of 2022, by family"),
    QT_TRANSLATE_NOOP("CoreWords", "The activations of 2022 on one sheet"),
    QT_TRANSLATE_NOOP("CoreWords", "ReLU, Swish and ACON-C"),
    QT_TRANSLATE_NOOP("CoreWords", "A learned funnel condition"),
    QT_TRANSLATE_NOOP("CoreWords", "Meta-ACON on a photograph"),
    QT_TRANSLATE_NOOP("CoreWords", "The smooth maximum of three lines"),
    QT_TRANSLATE_NOOP("CoreWords", "Swish as a smooth ReLU"),
    QT_TRANSLATE_NOOP("CoreWords", "Vanishing gradients of sigmoid and tanh"),
    // warnings
    QT_TRANSLATE_NOOP("CoreWords",
                      "Nearly every pixel is a tie: T(x) = x. That is so where the weights copy the input and no norm "
                      "changes it, and where x is constant, as in a picture of one colour."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "x is constant in this channel, so it is 0 everywhere after standardising: the map says nothing "
                      "about the picture. Choose another picture or channel, or the scaling “raw”."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "x is constant in this channel: the map shows the border of the picture and no content."),
    QT_TRANSLATE_NOOP("CoreWords", "x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try other "
                                   "weights, or a norm with the statistics of this image."),
    QT_TRANSLATE_NOOP("CoreWords", "x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try the "
                                   "scaling “standardised”: each channel to mean 0, variance 1."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "T(x) wins nearly everywhere. Try other weights, or a norm with the statistics of this image."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "T(x) wins nearly everywhere. Try the scaling “standardised”: each channel to mean 0, variance 1."),
};

} // namespace

QString inTheWindowsLanguage(std::string_view english) {
    return QCoreApplication::translate("CoreWords", std::string(english).c_str());
}

} // namespace acti::ui
