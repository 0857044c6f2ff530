#include "word/drawing.h"

#include <string>

namespace planverk::office::word {

namespace {

class DrawingReader {
 public:
  explicit DrawingReader(Context& context) : context_(context) {}

  Drawn read(const Element& drawing) {
    visit(drawing);
    if (drawn_.pictures.empty() && drawn_.boxes.empty()) context_.omit(Omission::drawing, alternative_);
    return std::move(drawn_);
  }

 private:
  void visit(const Element& element) {
    if (element.is("AlternateContent", Space::compatibility)) {
      if (const Element choice = chosen(element)) visit_children(choice);
      return;
    }
    if (element.is("txbxContent")) {
      drawn_.boxes.push_back(element);
      context_.omit(Omission::text_box);
      return;
    }
    note_alternative(element);
    if (element.is("blip", Space::drawing))
      return add_picture(element.get("embed", Space::relation), element.get("link", Space::relation));
    if (element.is("imagedata", Space::vml)) return add_picture(element.get("id", Space::relation), {});
    visit_children(element);
  }

  void visit_children(const Element& element) {
    element.each([&](const Element& each) { visit(each); });
  }

  /// The words for those who do not see it stand at the drawing, or at the picture in it.
  void note_alternative(const Element& element) {
    if (element.is("docPr", Space::placed) || element.is("cNvPr", Space::picture)) {
      std::string_view words = element.get("descr", Space::none);
      if (words.empty()) words = element.get("title", Space::none);
      if (!words.empty()) alternative_ = words;
      const Element decorative = element.descendant("decorative", Space::decorative);
      if (decorative && decorative.get("val", Space::none) == "1") decorative_ = true;
    }
    if (element.space() == Space::vml && !element.get("alt", Space::none).empty())
      alternative_ = element.get("alt", Space::none);
  }

  void add_picture(std::string_view embedded, std::string_view linked) {
    Picture picture;
    picture.alternative = alternative_;
    picture.decorative = decorative_;
    const Relations& relations = context_.package.relations(context_.part);
    const auto relation = relations.find(embedded.empty() ? linked : embedded);
    if (relation != relations.end() && !relation->second.outside) {
      picture.part = relation->second.target;
      picture.bytes = media(picture.part);
    } else {
      context_.omit(Omission::linked_picture, alternative_);
    }
    drawn_.pictures.push_back(std::move(picture));
  }

  /// Pictures that stand in several places are read once.
  std::shared_ptr<const std::string> media(const std::string& part) {
    const auto known = context_.media.find(part);
    if (known != context_.media.end()) return known->second;
    std::shared_ptr<const std::string> bytes;
    if (auto read = context_.package.bytes(part)) bytes = std::make_shared<const std::string>(*std::move(read));
    return context_.media.emplace(part, std::move(bytes)).first->second;
  }

  Context& context_;
  Drawn drawn_;
  std::string alternative_;
  bool decorative_ = false;
};

}  // namespace

Drawn read_drawing(const Element& drawing, Context& context) {
  return DrawingReader(context).read(drawing);
}

}  // namespace planverk::office::word
