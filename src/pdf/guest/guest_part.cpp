#include <cmath>
#include <utility>

#include "guest/guest_state.h"
#include "syntax.h"

namespace planverk::pdf {

namespace {

/// Six decimals: matrices of pages in small units need them.
void append_number(std::string& out, double value) {
  constexpr std::int64_t millionths = 1'000'000;
  auto rest = std::llround(value * static_cast<double>(millionths));
  if (rest < 0) {
    out += '-';
    rest = -rest;
  }
  out += std::to_string(rest / millionths);
  std::string decimals = std::to_string(millionths + rest % millionths).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  if (!decimals.empty()) out += '.' + decimals;
}

std::string free_name(const std::map<std::string, std::string>& names) {
  std::string name = "Furniture";
  for (int i = 2; names.contains(name); ++i) name = "Furniture" + std::to_string(i);
  return name;
}

std::string resources_of(const foreign::CopiedPage& page) {
  std::string out = "/Resources<<";
  for (const auto& [category, held] : page.resources) {
    out += name(category) + "<<";
    for (const auto& [key, value] : held) out += name(key) + " " + value;
    out += ">>";
  }
  return out + ">>";
}

}  // namespace

GuestPart::Impl::Impl(File::Impl& its_file, GuestOptions its_options, foreign::Copied its_pages,
                      const style::Theme& theme, LibraryFonts& its_fonts)
    : FilePart(its_file.groups.current(), its_file.page_count),
      file(its_file),
      options(std::move(its_options)),
      copied(std::move(its_pages)),
      fonts(its_fonts),
      painter(theme, fonts.fonts, file.images, nullptr, fonts.library),
      structure(copied, one_line(options.title), copied.language.empty() ? options.language : copied.language) {
  for (const foreign::CopiedPage& page : copied.pages)
    pages.push_back({.objects = file.out->add_page(file.quick.compress(page.before)),
                     .after = file.guests_shared.add_data({}, page.after),
                     .annotations = {}});
  file.page_count += pages.size();
  file.layers.insert(file.layers.end(), copied.layers.begin(), copied.layers.end());
  file.hidden_layers.insert(file.hidden_layers.end(), copied.hidden_layers.begin(), copied.hidden_layers.end());
}

void GuestPart::Impl::furniture(const layout::PageFurniture& furniture) {
  if (file.failure || furniture.items.empty()) return;
  if (furniture.number == 0 || furniture.number > pages.size())
    return file.fail(own_fault("furniture for a page that a guest does not have").error());
  const std::size_t index = furniture.number - 1;
  foreign::CopiedPage& page = copied.pages[index];
  const Length height = Length::points(page.height);
  std::string operators;
  const Status drawn =
      painter.furniture(furniture.items, furniture.number - 1, height,
                        [&](std::string_view sequence) { operators += "q\n" + std::string(sequence) + "Q\n"; });
  if (!drawn) return file.fail(drawn.error());
  std::string entries = "/Type/XObject/Subtype/Form/BBox[0 0 ";
  append(entries, Length::points(page.width));
  entries += ' ';
  append(entries, height);
  entries += "]/Matrix[";
  for (const double number : page.shown) {
    append_number(entries, number);
    entries += ' ';
  }
  entries.back() = ']';
  entries += "/Resources " + reference(fonts.resources);
  auto& objects = page.resources["XObject"];
  const std::string form = free_name(objects);
  objects[form] = reference(file.out->add_stream(std::move(entries), file.quick, operators));
  pages[index].overlay = file.guests_shared.add_data(
      {}, "/Artifact<</Type/Pagination>>BDC q" + name(form) + " Do Q EMC\n");
}

std::string GuestPart::Impl::destination(std::size_t index, Length down) const {
  const foreign::CopiedPage& page = copied.pages[index];
  const double up = page.height - down.to_points();
  std::string out = "[" + reference(pages[index].objects.page) + "/XYZ ";
  append_number(out, page.shown[2] * up + page.shown[4]);
  out += ' ';
  append_number(out, page.shown[3] * up + page.shown[5]);
  return out + " null]";
}

std::string GuestPart::Impl::destination(const foreign::Target& target) const {
  return "[" + reference(pages[target.page].objects.page) + target.view + "]";
}

std::vector<OutlineEntry> GuestPart::Impl::outline(bool around) const {
  std::vector<OutlineEntry> entries;
  if (pages.empty()) return entries;
  entries.push_back({one_line(options.title), "/Dest" + destination(0, {}), around ? 1 : 2});
  for (const foreign::CopiedOutlineItem& item : copied.outline)
    entries.push_back({one_line(item.title), "/Dest" + destination(item.target), item.level + (around ? 1 : 2)});
  return entries;
}

Status GuestPart::Impl::add_places(Places& places) const {
  if (options.place_prefix.empty()) return {};
  for (const auto& [name, target] : copied.places) {
    if (auto added = places.add(options.place_prefix + name, destination(target)); !added) return added;
  }
  return {};
}

Status GuestPart::Impl::write_annotations(const Places&, std::size_t first_key) {
  std::vector<GuestStructure::Annotation> tagged;
  std::vector<haru::ObjectId> objects;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    write_annotations_of(page, first_key, tagged);
    objects.push_back(pages[page].objects.page);
  }
  structure.close(std::move(objects), std::move(tagged));
  return {};
}

void GuestPart::Impl::write_annotations_of(std::size_t page, std::size_t& key,
                                           std::vector<GuestStructure::Annotation>& tagged) {
  const std::vector<foreign::CopiedAnnotation>& all = copied.pages[page].annotations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const foreign::CopiedAnnotation& annotation = all[i];
    if (annotation.entries.empty()) continue;
    std::string entries = annotation.entries;
    if (annotation.target.page != foreign::Target::nowhere) entries += "/Dest" + destination(annotation.target);
    const bool is_tagged = annotation.element != foreign::no_copied_element;
    if (is_tagged) entries += "/StructParent " + std::to_string(key++);
    const haru::ObjectId object = file.out->add(std::move(entries));
    pages[page].annotations.push_back(object);
    if (is_tagged) tagged.push_back({page, i, object});
  }
}

void GuestPart::Impl::fill_pages() {
  for (std::size_t index = 0; index < pages.size(); ++index) {
    const Page& page = pages[index];
    const foreign::CopiedPage& from = copied.pages[index];
    std::string entries = from.entries + resources_of(from) + "/Tabs/S/StructParents " +
                          std::to_string(first_page() + index) + "/Contents[" + reference(page.objects.contents);
    for (const haru::ObjectId stream : from.contents) entries += " " + reference(stream);
    entries += " " + reference(page.after);
    if (page.overlay != 0) entries += " " + reference(page.overlay);
    entries += "]";
    if (!page.annotations.empty()) {
      entries += "/Annots[";
      for (const haru::ObjectId annotation : page.annotations) entries += reference(annotation) + " ";
      entries.back() = ']';
    }
    file.out->fill_page(page.objects.page, std::move(entries));
  }
}

GuestPart::GuestPart(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
GuestPart::~GuestPart() = default;

std::size_t GuestPart::page_count() const {
  return impl_->pages.size();
}

GuestPart::Size GuestPart::size(std::size_t page) const {
  const foreign::CopiedPage& copied = impl_->copied.pages.at(page);
  return {Length::points(copied.width), Length::points(copied.height)};
}

const foreign::CopyReport& GuestPart::report() const {
  return impl_->copied.report;
}

const std::string& GuestPart::language() const {
  return impl_->copied.language.empty() ? impl_->options.language : impl_->copied.language;
}

void GuestPart::furniture(layout::PageFurniture&& furniture) {
  impl_->furniture(furniture);
}

void GuestPart::page(layout::Page&&) {
  impl_->file.fail(own_fault("a page for a guest, which has its own").error());
}

}  // namespace planverk::pdf
