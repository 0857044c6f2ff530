#include "meeting_model.h"

#include "support/catch.h"

namespace planverk::test {

std::string role(int no) {
  return "r" + std::to_string(no);
}

std::string Model::registers_text() const {
  std::string out = "<organisation id=\"k\" name=\"Kommunen\" kind=\"municipality\" country=\"" + country + "\"/>";
  for (int i = 0; i < members + 3; ++i) out += "<role id=\"" + role(i) + "\" title=\"Ledamot " + std::to_string(i) + "\"/>";
  out += "<body id=\"n\" name=\"Organet\" organisation=\"k\" deciding=\"true\" type=\"" + type + "\" " + body + ">";
  for (int i = 0; i < members; ++i) out += "<member role=\"" + role(i) + "\"/>";
  return out + "</body><body id=\"n2\" name=\"Det andra\" organisation=\"k\" deciding=\"true\" type=\"board\"/>" + registers;
}

std::string Model::meeting_text() const {
  std::string out = "<meeting id=\"m\" body=\"n\" date=\"" + date + "\" " + meeting + ">";
  for (const ModelAttendee& each : attendees)
    out += "<attendee role=\"" + each.role + "\" kind=\"" + each.kind + "\" " + each.more + ">" + each.during + "</attendee>";
  out += adjournment;
  int no = 0;
  for (const ModelItem& item : items) {
    no = item.no ? *item.no : no + 1;
    const std::string id = std::to_string(&item - items.data() + 1);
    out += "<item id=\"i" + id + "\" no=\"" + std::to_string(no) + "\" title=\"Punkt " + id + "\" kind=\"" + item.kind + "\" " +
           item.attributes + ">" + item.before;
    for (const ModelVote& vote : item.votes) {
      out += "<vote " + vote.attributes + ">";
      for (const auto& [who, choice] : vote.ballots) out += "<ballot role=\"" + who + "\" choice=\"" + choice + "\"/>";
      out += vote.more + "</vote>";
    }
    if (!item.decision.empty())
      out += "<decision by=\"n\" " + item.decision + "><item>Planen antas.</item>" + item.dissent + "</decision>";
    out += "</item>";
  }
  return out + scrutiny + "</meeting>";
}

std::string Model::found(const Judging& how) const {
  PlanText plan{registers_text() + meeting_text(), {}};
  plan.kind = kind;
  plan.attributes = "of=\"m\" " + document;
  plan.date = "2026-03-12";
  plan.as_of = "2026-05-01";
  INFO(plan.text());
  return findings(plan, "", how);
}

std::string with_number(std::string text, int no) {
  for (std::size_t at = text.find('%'); at != std::string::npos; at = text.find('%')) text.replace(at, 1, std::to_string(no));
  return text;
}

/// Those who serve vote; the side of the decision wins, by the chair's vote where it has to.

namespace {

ModelVote random_vote(Dice& dice, const std::vector<std::string>& serving, int no) {
  ModelVote vote;
  vote.attributes = with_number("form=\"rollCall\" on=\"p% q%\"", no);
  const int count = static_cast<int>(serving.size());
  const int yes = (count + 1) / 2 + dice.below(count - (count + 1) / 2 + 1);
  for (int i = 0; i < count; ++i) vote.ballots.emplace_back(serving[static_cast<std::size_t>(i)], i < yes ? "yes" : "no");
  if (2 * yes == count) vote.attributes += " casting=\"r0\"";
  if (dice.one_of(2)) vote.attributes += " yes=\"" + std::to_string(yes) + "\" no=\"" + std::to_string(count - yes) + "\"";
  if (dice.one_of(2)) vote.attributes += " outcome=\"yes\"";
  return vote;
}

ModelItem random_item(Dice& dice, const std::vector<std::string>& serving, int no) {
  ModelItem item;
  switch (dice.below(6)) {
    case 0:
      item.kind = "information";
      item.decision.clear();
      break;
    case 1:
      item.before = "<withdrawal date=\"2026-03-10\">Utgår.</withdrawal>";
      item.decision.clear();
      break;
    case 2:
      item.attributes = "added=\"2026-03-06\"";
      item.votes.push_back({"form=\"unanimous\"", {}});
      break;
    case 3:
      item.before = "<recusal role=\"" + serving.back() + "\">Jäv.</recusal>";
      item.dissent = "<dissent by=\"r1\">Nej.</dissent>";
      break;
    default:
      item.before = with_number(proposals, no);
      item.votes.push_back(random_vote(dice, serving, no));
  }
  return item;
}

/// A meeting at which all is as it should be.

}  // namespace

Model random_meeting(unsigned seed) {
  Dice dice(seed);
  Model model;
  model.country = dice.one_of(2) ? "SE" : "NO";
  model.type = dice.one_of(3) ? "council" : "board";
  model.members = 5 + 2 * dice.below(4);
  std::vector<std::string> serving;
  for (int i = 0; i < model.members; ++i) {
    const bool absent = i > 2 && dice.one_of(4) && static_cast<int>(model.attendees.size()) + 2 < 2 * model.members;
    const bool few = 2 * (model.members - 1) <= model.members + 2;
    if (absent && !few && model.attendees.size() < 9) {
      model.attendees.push_back({role(i), "absent"});
      model.attendees.push_back({role(model.members), "substitute", "for=\"" + role(i) + "\""});
      serving.push_back(role(model.members));
      for (int rest = i + 1; rest < model.members; ++rest) {
        model.attendees.push_back({role(rest), "present"});
        serving.push_back(role(rest));
      }
      break;
    }
    model.attendees.push_back({role(i), "present"});
    serving.push_back(role(i));
  }
  model.attendees.push_back({role(model.members + 1), "other"});
  const int count = 3 + dice.below(6);
  for (int i = 1; i <= count; ++i) model.items.push_back(random_item(dice, serving, i));
  // One of each that faults are made of.
  model.items.push_back({"", with_number(proposals, 90), {random_vote(dice, serving, 90)}});
  return model;
}

std::string keys_of(const std::string& found) {
  std::string keys, last;
  for (std::size_t at = 0; at < found.size();) {
    const std::string line = found.substr(at, found.find('\n', at) - at);
    const std::size_t begin = line.find(' ') + 1;
    const std::string key = line.substr(begin, line.find(' ', begin) - begin);
    if (key != last) keys += (keys.empty() ? "" : " ") + key;
    last = key;
    at += line.size() + 1;
  }
  return keys;
}

Model small(const std::string& country) {
  Model model;
  model.country = country;
  for (int i = 0; i < 5; ++i) model.attendees.push_back({role(i), "present"});
  model.items.push_back({"", with_number(proposals, 1), {}});
  model.items.push_back({});
  return model;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}  // namespace planverk::test
