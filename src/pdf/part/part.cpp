#include "document/dump.h"
#include "file/state.h"
#include "syntax.h"

namespace planverk::pdf {

void Part::Impl::page(layout::Page&& page) {
  if (file.failure) return;
  if (!is_current()) return file.fail(own_fault("a page for a part that another has followed").error());
  structure.begin_page();
  const auto contents = painter.page(page.items, page.height);
  if (!contents) return file.fail(contents.error());
  navigation.add_page(static_cast<std::uint32_t>(pages.size()), page);
  annotations.add_page(static_cast<std::uint32_t>(pages.size()), page);
  pages.push_back(
      {.objects = file.out->add_page(file.quick.compress(*contents)), .furniture = {}, .width = page.width, .height = page.height});
  ++file.page_count;
}

void Part::Impl::furniture(const layout::PageFurniture& furniture) {
  if (file.failure || furniture.items.empty()) return;
  if (furniture.number == 0 || furniture.number > pages.size())
    return file.fail(own_fault("furniture for a page that was not handed over").error());
  Page& page = pages[furniture.number - 1];
  const auto take = [&](std::string_view operators) {
    // Its own graphics state, so that what follows starts from the page's defaults.
    const auto [known, is_new] = drawn_furniture.try_emplace("q\n" + std::string(operators) + "Q\n", haru::ObjectId{0});
    if (is_new) known->second = file.out->add_stream("", file.quick, known->first);
    page.furniture.push_back(known->second);
  };
  const Status drawn = painter.furniture(furniture.items, furniture.number - 1, page.height, take);
  if (!drawn) file.fail(drawn.error());
}

std::vector<haru::ObjectId> Part::Impl::page_objects() const {
  std::vector<haru::ObjectId> objects;
  for (const Page& page : pages) objects.push_back(page.objects.page);
  return objects;
}

std::vector<OutlineEntry> Part::Impl::outline(bool around) const {
  std::vector<OutlineEntry> entries = navigation.outline(page_objects());
  if (pages.empty()) return entries;
  entries.insert(entries.begin(), {one_line(document.identity.title), "/Dest" + destination(0, {}), around ? 1 : 2});
  return entries;
}

std::string Part::Impl::destination(std::size_t index, Length down) const {
  std::string out = "[" + reference(pages[index].objects.page) + "/XYZ null ";
  append(out, pages[index].height - down);
  return out + " null]";
}

Status Part::Impl::write_annotations(const Places& places, std::size_t first_key) {
  auto written = annotations.write(*file.out, file.form, places, navigation, structure, page_objects(), first_key);
  if (written) structure.close(page_objects());
  return written;
}

void Part::Impl::fill_pages() {
  for (std::uint32_t index = 0; index < pages.size(); ++index) {
    const Page& page = pages[index];
    std::string entries = "/MediaBox[0 0 ";
    append(entries, page.width);
    entries += ' ';
    append(entries, page.height);
    entries +=
        "]/Resources " + reference(fonts.resources) + "/Tabs/S/StructParents " + std::to_string(first_page() + index);
    // Furniture first: a draft mark lies under the words.
    entries += "/Contents[";
    for (const haru::ObjectId stream : page.furniture) entries += reference(stream) + " ";
    entries += reference(page.objects.contents) + "]";
    entries += annotations.of_page(index);
    file.out->fill_page(page.objects.page, std::move(entries));
  }
}

Part::Part(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Part::~Part() = default;

void Part::page(layout::Page&& page) {
  impl_->page(std::move(page));
}

void Part::furniture(layout::PageFurniture&& furniture) {
  impl_->furniture(furniture);
}

}  // namespace planverk::pdf
