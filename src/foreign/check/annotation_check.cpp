#include <algorithm>
#include <string>

#include "check/checks.h"

namespace planverk::foreign {

namespace {

constexpr std::int64_t hidden = 2;  ///< of /F (ISO 32000-1, 12.5.3)
constexpr int most_fields = 64;     ///< above a widget

/// Annotations that stand for nothing to read: pop-ups, printers' marks, hidden ones and such outside the page
/// (7.18.1).
bool is_silent(const Object& annotation, const Page& page) {
  const std::string type = annotation.get("/Subtype").name();
  if (type == "/Popup" || type == "/PrinterMark") return true;
  if ((annotation.get("/F").integer().value_or(0) & hidden) != 0) return true;
  const Object place = annotation.get("/Rect");
  if (place.size() < 4) return false;
  const double x[] = {place.at(0).number().value_or(0), place.at(2).number().value_or(0)};
  const double y[] = {place.at(1).number().value_or(0), place.at(3).number().value_or(0)};
  return std::max(x[0], x[1]) < page.crop.left || std::min(x[0], x[1]) > page.crop.right ||
         std::max(y[0], y[1]) < page.crop.bottom || std::min(y[0], y[1]) > page.crop.top;
}

/// A widget's entry, or its field's.
std::string inherited_text(Object field, const char* key) {
  for (int above = 0; above < most_fields && field.is_dictionary(); ++above) {
    if (const std::string text = field.get(key).text(); !text.empty()) return text;
    field = field.get("/Parent");
  }
  return {};
}

class AnnotationCheck {
 public:
  AnnotationCheck(const Subject& subject, Faults& faults) : subject_(subject), faults_(faults) {}

  void run() {
    for (std::size_t index = 0; index < subject_.pages.size(); ++index) {
      const Page& page = subject_.pages.at(index);
      const Object annotations = page.object.get("/Annots");
      bool any = false;
      for (std::size_t which = 0; which < annotations.size(); ++which) {
        const Object annotation = annotations.at(which);
        if (!annotation.is_dictionary()) continue;
        any = true;
        if (!is_silent(annotation, page)) check(annotation, index + 1);
      }
      if (any && !page.object.get("/Tabs").is_name("/S"))
        faults_.add("tab-order", {index + 1, page.object.id().number, {}});
    }
  }

 private:
  void check(const Object& annotation, std::size_t page) {
    const std::string type = annotation.get("/Subtype").name();
    const FaultPlace place{page, annotation.id().number, type};
    const std::size_t holder = subject_.tree.holder_of(annotation.id());
    const std::string wanted = type == "/Link" ? "/Link" : type == "/Widget" ? "/Form" : "/Annot";
    if (holder == Tree::none() || subject_.tree.elements()[holder].role != wanted) faults_.add("annotation-tag", place);
    if (type == "/Widget") {
      if (inherited_text(annotation, "/TU").empty() && !said_by(holder)) faults_.add("field-description", place);
    } else if (annotation.get("/Contents").text().empty() && (type == "/Link" || !said_by(holder))) {
      faults_.add("annotation-description", place);
    }
  }

  /// The element around it has words for it.
  [[nodiscard]] bool said_by(std::size_t holder) const {
    return holder != Tree::none() && !subject_.tree.elements()[holder].object.get("/Alt").text().empty();
  }

  const Subject& subject_;
  Faults& faults_;
};

}  // namespace

void check_annotations(const Subject& subject, Faults& faults) {
  AnnotationCheck(subject, faults).run();
}

}  // namespace planverk::foreign
