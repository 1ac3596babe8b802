package dev.backfile.entities.mentions.names;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everyday English words, as far as they matter to the rules on names. */
public final class Words {

  /** Behind a company's name these say what it is, and can be left out. */
  private static final Set<String> GENERIC =
      words(
          """
          ai associates bank capital cloud co company computing consulting corp corporation
          digital energy entertainment enterprises financial foundation games global group
          health holding holdings inc incorporated industries intelligence interactive
          international lab laboratories labs limited llc ltd media motors networks partners pbc
          pharma plc platforms research robotics sciences security semiconductor semiconductors
          services software solutions studio studios superintelligence systems tech technologies
          technology therapeutics ventures web""");

  /** A company's legal form, no part of its name. */
  private static final Set<String> LEGAL =
      words("ag bv co corp corporation gmbh inc incorporated limited llc llp ltd nv pbc plc sa");

  /** As a word alone these never stand for a company. */
  private static final Set<String> NEVER_SHORT =
      words(
          """
          african america american arab asian australian austrian belgian brazilian british
          canadian chinese danish deutsche dutch east eastern england european federal finnish
          french general german greek hong indian indonesian international irish israeli italian
          japanese kong korean london malaysian mexican national north northern norwegian pacific
          polish public royal russian saudi scottish singapore south southern spanish swedish swiss
          taiwan taiwanese thai turkish ukrainian united western west world york""");

  private static final Set<String> COMMON =
      words(
          """
          a about above absolute access across act active adaptive advanced after again against
          agent agents all alliance allow almost alone along alpha already also although always am
          amid an analyst analysts and announcing another any anyone api app apps are around art as
          ask assistant at atlas audio audit aurora automatic avoid away back balance bank base
          basic be because become been before behind being best beta better between beyond big bill
          black block blog blue board book both box brand bright bring broad build building business
          but buy buys by call came can cap capital care case center central chat chief chip city
          class clear client close cloud code coder color command common company compare compact
          complete consumer control copy core could court create credit cursor custom daily dark data dawn
          day deal deep delta demo design despite digital direct director do does dream drive during
          each early earth easy echo edge edit education eight elite embed end energy engine
          enterprise equity even ever every everyone everything exact executive expert express
          extended extra face fact family far fast feature few field figure final find fire first
          five flash flex flow for force forward founder four free fresh from full fund further
          future game gave general get giant give given global go gold good got grand great green
          ground group guard guide had half hand hard has have he heavy help her here high him his
          home host house how however human i idea if image impact in inside insight instant
          instead instruct interactive into introducing iron is it its july june just key kind
          know land language large last late later launch lead leader learning less let life light
          like line link lite little live local long look love low made main make many march mark
          market master matter max may me mean media medium meet mercury meta micro might mind mine
          mini mix mobile model models modern moment money month more most motion move much music
          must my name nano natural nature near need never new news next night nine no none normal
          not note nothing notion nova now number of off office official oh old omega omni on once
          one online only open or orange orbit order other our out outside over own page paint part
          past path pay people per perfect person phone pilot plain plan play please plus point
          post power present president press preview prime print private pro product profile
          project pure put quick quiet quite rapid rather reach read ready real reality reason
          reasoning record red relay release remember report research review right ring rise river
          road rock role run safe said same sand save say says scale scene school science scout
          search second secret secure see self sense service set seven several shadow share she
          shell short should show signal silver simple since site six sky small smart snap so social
          solid some something sonic soon sound source space spark special speed spirit spring
          square stable staff stage standard star stars start state states step still stone story
          strategy stream street strong studio study such summit sun super sure swift system take
          talk target team tech tell ten test text than that the their them then there these they
          thin thing things think thinking third this those though three through thus time tiny to
          today together tomorrow tone too top total touch tower town track trade trail translate
          transcribe tree true trust try tune turbo turn two ultra under union unit unity universal
          unlike until up update upon us use user users using value vector vega verse version very
          via view vision vista visual voice walk wall want was watch water wave way we weather web
          week well went were west what when where whether which while white who whole whose why
          wide will wind window wire wise with within without wolf word work workspace world would
          write year years yes yesterday yet you young your zero zone""");

  /** Before a noun; a name in lower case does not stand behind one. */
  private static final Set<String> DETERMINERS =
      words("a an any each every her his its my no our some that the their this your");

  private Words() {}

  /** Whether this is an everyday word, in any case. */
  public static boolean isCommon(String word) {
    return COMMON.contains(lower(word));
  }

  /** Whether a name is nothing but everyday words and numbers, so that case must tell. */
  public static boolean arePlain(String name) {
    for (String word : name.split("[\\s\\h-]+", -1)) {
      boolean letters = word.chars().anyMatch(Character::isLetter);
      if (letters && (Name.hasDigit(word) || !isCommon(word))) {
        return false;
      }
    }
    return true;
  }

  /** Whether this stands before nouns. */
  public static boolean isDeterminer(String word) {
    return DETERMINERS.contains(lower(word));
  }

  static boolean isGeneric(String word) {
    return GENERIC.contains(bare(word)) || isLegal(word);
  }

  static boolean isLegal(String word) {
    return LEGAL.contains(bare(word));
  }

  static boolean isNeverShort(String word) {
    return NEVER_SHORT.contains(lower(word));
  }

  private static String bare(String word) {
    return lower(word).replaceAll("[.,]", "");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+", -1)));
  }
}
